package dev.matinee.benchmarks.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs a class of this program in a JVM of its own, all with the same flags, and with the class
 * path of this one. Immutable.
 *
 * @param heap the largest heap, such as {@code 8g}
 * @param folder for log files
 */
record ChildJvm(String heap, Path folder) {
  private static final int OUT_OF_MEMORY = 3;
  private static final int ENDED = -1;
  private static final int SHOWN_LOG_LINES = 5;

  /**
   * How it went.
   *
   * @param exitCode 0 for success
   * @param log what it said, the last lines
   */
  record Exit(int exitCode, String log) {
    boolean succeeded() {
      return exitCode == 0;
    }

    /** Whether it ended itself at a {@link TimeLimit}. */
    boolean outOfTime() {
      return exitCode == TimeLimit.EXIT_CODE;
    }

    /** Whether it was ended from outside, because even that limit did not work. */
    boolean ended() {
      return exitCode == ENDED;
    }

    boolean outOfMemory() {
      return exitCode == OUT_OF_MEMORY;
    }
  }

  /** Runs a {@code main} until it ends, or ends it after some seconds. */
  Exit run(Class<?> main, double limitSeconds, Path... args) {
    Path log = folder.resolve("child.log");
    try {
      Process child =
          new ProcessBuilder(command(main, args))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      Thread hook = new Thread(child::destroyForcibly);
      Runtime.getRuntime().addShutdownHook(hook);
      boolean ended = child.waitFor((long) (limitSeconds * 1000), TimeUnit.MILLISECONDS);
      child.destroyForcibly().waitFor();
      Runtime.getRuntime().removeShutdownHook(hook);
      return new Exit(ended ? child.exitValue() : ENDED, tail(log));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot run a JVM", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a JVM ran", e);
    }
  }

  private List<String> command(Class<?> main, Path... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heap);
    command.add("-XX:+ExitOnOutOfMemoryError");
    // LensKit reads private fields of classes that it writes to files.
    command.add("--add-opens=java.base/java.lang=ALL-UNNAMED");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    Arrays.stream(args).map(Path::toString).forEach(command::add);
    return command;
  }

  /** The last lines, without the frames of stack traces. */
  private static String tail(Path log) throws IOException {
    List<String> lines =
        Files.readString(log, StandardCharsets.ISO_8859_1)
            .lines()
            .filter(line -> !line.startsWith("\t"))
            .toList();
    return String.join(
        "\n", lines.subList(Math.max(0, lines.size() - SHOWN_LOG_LINES), lines.size()));
  }
}
