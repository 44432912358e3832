package dev.matinee.cli.batch;

import dev.matinee.cli.terminal.CommandFailedException;
import dev.matinee.cli.terminal.ProgressLine;
import dev.matinee.cli.terminal.Shell;
import dev.matinee.cli.terminal.UntilSignal;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The program on Spark, which has libraries that must not meet those of the site, and so is a
 * process of its own.
 *
 * @param module the folder of the program, built
 */
record SparkProcess(Path module) {
  private static final String MODULE = "recommender-spark";
  private static final String JAR = "target/recommender-spark.jar";
  private static final String CLASS_PATH = "target/class-path.txt";
  private static final String MAIN = "dev.matinee.spark.Batch";
  private static final Pattern PROGRESS = Pattern.compile("progress ([0-9]+) of ([0-9]+) lists");
  private static final String OPTIONS = "MATINEE_JAVA_OPTS";

  /**
   * Finds the program beside this one.
   *
   * @throws CommandFailedException if it was not built
   */
  static SparkProcess find() {
    Path module = root().resolve(MODULE);
    if (!Files.isRegularFile(module.resolve(JAR))) {
      throw new CommandFailedException(
          "the part on Spark is not here; in a clone, mvn -Pquick -pl recommender-spark -am package"
              + " builds it, and fetches some 320 MB the first time");
    }
    return new SparkProcess(module);
  }

  /** The root of the source tree, from {@code cli/target/cli.jar} or the classes beside it. */
  private static Path root() {
    try {
      Path code =
          Path.of(SparkProcess.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return code.resolve("../../..").normalize();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a class comes from a file", e);
    }
  }

  /**
   * Runs it to its end, or until a signal ends this process, which it does not outlive; its outputs
   * become those of the shell.
   *
   * @param temporary where it leaves files on the way, such as checkpoints
   * @throws CommandFailedException if it fails
   */
  void run(Shell shell, Path temporary, List<String> arguments) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command(shell, temporary, arguments));
      builder.environment().putAll(shell.environment());
      Process process = builder.start();
      AtomicBoolean ended = new AtomicBoolean();
      UntilSignal.run(
          () -> follow(process, shell, ended),
          () -> {
            ended.set(true);
            process.destroy();
          });
    } catch (IOException e) {
      throw new CommandFailedException("the program on Spark cannot be started: " + e, e);
    }
  }

  private static void follow(Process process, Shell shell, AtomicBoolean ended) {
    try {
      Thread errors = new Thread(() -> watch(process.errorReader(), shell), "spark-errors");
      errors.start();
      copy(process.inputReader(StandardCharsets.UTF_8), shell.out());
      int code = process.waitFor();
      errors.join();
      if (code != 0 && !ended.get()) {
        throw new CommandFailedException("the work on Spark failed (exit code " + code + ")");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailedException("interrupted", e);
    }
  }

  private List<String> command(Shell shell, Path temporary, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    shell.variable(OPTIONS).ifPresent(options -> command.addAll(List.of(options.split(" +"))));
    String libraries = Files.readString(module.resolve(CLASS_PATH)).strip();
    command.addAll(
        List.of(
            "@" + module.resolve("java.args"),
            "-Djava.io.tmpdir=" + temporary,
            "-cp",
            module.resolve(JAR) + File.pathSeparator + libraries,
            MAIN));
    command.addAll(arguments);
    return command;
  }

  /** Lines that tell of progress are drawn, where somebody sees it; all others are copied. */
  private static void watch(BufferedReader from, Shell shell) {
    try (from;
        ProgressLine progress = ProgressLine.ofSteps(shell, "Making lists")) {
      for (String line = from.readLine(); line != null; line = from.readLine()) {
        Matcher told = PROGRESS.matcher(line);
        if (told.matches()) {
          progress.show(Long.parseLong(told.group(1)), Long.parseLong(told.group(2)));
        } else {
          shell.err().println(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(BufferedReader from, PrintWriter into) {
    try (from) {
      for (String line = from.readLine(); line != null; line = from.readLine()) {
        into.println(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
