package dev.matinee.skill;

import dev.matinee.testkit.LambdaPackage;
import dev.matinee.testkit.LambdaRuntime;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The packaged skill, unpacked as AWS Lambda unpacks it. */
record Deployment(LambdaPackage unpacked) {
  static final Path ZIP = Path.of("target", "skill-lambda.zip");

  /** Unpacks the zip into an empty folder. */
  static Deployment unpack(Path folder) throws IOException {
    return new Deployment(LambdaPackage.unpack(ZIP, folder));
  }

  Path taskRoot() {
    return unpacked.taskRoot();
  }

  /** What Lambda puts on the class path. */
  List<Path> jars() throws IOException {
    return unpacked.jars();
  }

  LambdaRuntime start(Map<String, String> environment) {
    return unpacked.start(MatineeSkillHandler.class, environment);
  }
}
