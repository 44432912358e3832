package dev.matinee.spark.cluster;

import dev.matinee.testkit.Requirements;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Programs with this module, as it was packaged, and its libraries on their class path.
 *
 * @param folder for what they leave behind
 * @param environment of all of them
 */
record SparkPrograms(Path folder, Map<String, String> environment) {
  private static final Path MODULE = Requirements.projectRoot().resolve("recommender-spark");

  /** What a program ended with. */
  record Ended(int code, String out, String err) {}

  /** The jars that a program needs. */
  static List<Path> jars() {
    try {
      List<Path> jars = new ArrayList<>(List.of(MODULE.resolve("target/recommender-spark.jar")));
      String libraries = Files.readString(MODULE.resolve("target/class-path.txt")).strip();
      Arrays.stream(libraries.split(File.pathSeparator)).map(Path::of).forEach(jars::add);
      return jars;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The command of a program. */
  List<String> command(List<String> options, String main, List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + MODULE.resolve("java.args"),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + folder));
    command.addAll(options);
    command.addAll(
        List.of(
            "-cp",
            String.join(File.pathSeparator, jars().stream().map(Path::toString).toList()),
            main));
    command.addAll(arguments);
    return command;
  }

  /**
   * Runs the program of this module to its end.
   *
   * @param told each line that it says of its progress
   */
  Ended batch(List<String> options, List<String> arguments, Consumer<String> told) {
    try {
      Path out = Files.createTempFile(folder, "out", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(command(options, "dev.matinee.spark.Batch", arguments))
              .redirectOutput(out.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      StringBuilder errors = new StringBuilder();
      try (BufferedReader lines = process.errorReader()) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          errors.append(line).append('\n');
          told.accept(line);
        }
      }
      return new Ended(process.waitFor(), Files.readString(out), errors.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
