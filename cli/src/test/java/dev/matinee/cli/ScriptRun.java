package dev.matinee.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What a program of its own process gave back. */
record ScriptRun(int exitCode, String out, String err) {
  private static final int SECONDS = 120;

  /** Runs a program to its end. */
  static ScriptRun of(List<String> command, Path folder, Map<String, String> environment) {
    return start(command, folder, environment).finish();
  }

  /** Starts a program. */
  static Running start(List<String> command, Path folder, Map<String, String> environment) {
    try {
      Path out = Files.createTempFile("script", ".out");
      Path err = Files.createTempFile("script", ".err");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().putAll(environment);
      return new Running(builder.start(), out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A program that has not ended yet. */
  record Running(Process process, Path out, Path err) {
    ScriptRun finish() {
      try {
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
          process.destroyForcibly();
          throw new AssertionError("no end after " + SECONDS + " s: " + read(err));
        }
        return new ScriptRun(process.exitValue(), read(out), read(err));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    private static String read(Path file) {
      try {
        String text = Files.readString(file);
        Files.delete(file);
        return text;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
