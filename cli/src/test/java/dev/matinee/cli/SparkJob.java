package dev.matinee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.testkit.Requirements;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A job that EMR Serverless was asked for, run by Spark on this machine. */
record SparkJob(JsonNode request) {
  private static final Path MODULE = Requirements.projectRoot().resolve("recommender-spark");
  private static final Pattern CLASS = Pattern.compile("--class ([A-Za-z.]+)");
  private static final Pattern VARIABLE =
      Pattern.compile("--conf spark\\.emr-serverless\\.driverEnv\\.([A-Z_]+)=([^ ]+)");

  /** Skips or fails the test where Spark is not there. */
  static void require() {
    Path unused =
        Requirements.file(
            MODULE.resolve("target/recommender-spark.jar"), "the part on Spark, built");
  }

  /**
   * Runs it to its end, and gives what it printed.
   *
   * @param folder for what it leaves behind
   * @param aws by which AWS is found, in place of the job's role
   */
  String run(Path folder, Map<String, String> aws) throws Exception {
    JsonNode submit = request.at("/jobDriver/sparkSubmit");
    String parameters = submit.get("sparkSubmitParameters").asText();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + MODULE.resolve("java.args"),
                "-Xmx1g",
                "-Dspark.master=local[2]",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                classPath()));
    CLASS.matcher(parameters).results().forEach(main -> command.add(main.group(1)));
    submit.get("entryPointArguments").forEach(argument -> command.add(argument.asText()));
    Path out = Files.createTempFile(folder, "job", ".out");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
    builder.environment().putAll(aws);
    VARIABLE
        .matcher(parameters)
        .results()
        .forEach(each -> builder.environment().put(each.group(1), each.group(2)));
    int code = builder.start().waitFor();
    String said = Files.readString(out);
    assertThat(code).as(said).isZero();
    return said;
  }

  private static String classPath() throws IOException {
    return MODULE.resolve("target/recommender-spark.jar")
        + File.pathSeparator
        + Files.readString(MODULE.resolve("target/class-path.txt")).strip();
  }
}
