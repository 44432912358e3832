package dev.matinee.skill;

import dev.matinee.testkit.LambdaRuntime;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The packaged skill, unpacked as AWS Lambda unpacks it. */
record Deployment(Path taskRoot) {
  static final Path ZIP = Path.of("target", "skill-lambda.zip");

  /** Unpacks the zip into an empty folder. */
  static Deployment unpack(Path folder) throws IOException {
    try (InputStream file = Files.newInputStream(ZIP);
        ZipInputStream zip = new ZipInputStream(file)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path target = folder.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(zip, target);
        }
      }
    }
    return new Deployment(folder);
  }

  /** What Lambda puts on the class path. */
  List<Path> jars() throws IOException {
    try (Stream<Path> files = Files.list(taskRoot.resolve("lib"))) {
      return files.sorted().toList();
    }
  }

  LambdaRuntime start(Map<String, String> environment) {
    return LambdaRuntime.start(taskRoot, MatineeSkillHandler.class.getName(), environment);
  }
}
