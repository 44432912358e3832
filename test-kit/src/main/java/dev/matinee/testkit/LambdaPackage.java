package dev.matinee.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A deployment package of AWS Lambda, unpacked as Lambda unpacks it.
 *
 * @param taskRoot the folder that it is in
 */
public record LambdaPackage(Path taskRoot) {
  /** Unpacks a zip into an empty folder. */
  public static LambdaPackage unpack(Path zipFile, Path folder) throws IOException {
    try (InputStream file = Files.newInputStream(zipFile);
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
    return new LambdaPackage(folder);
  }

  /** What Lambda puts on the class path. */
  public List<Path> jars() throws IOException {
    try (Stream<Path> files = Files.list(taskRoot.resolve("lib"))) {
      return files.sorted().toList();
    }
  }

  /**
   * Starts a function of it.
   *
   * @param handler the class with the entry point
   * @param environment what the function is configured with
   */
  public LambdaRuntime start(Class<?> handler, Map<String, String> environment) {
    return LambdaRuntime.start(taskRoot, handler.getName(), environment);
  }
}
