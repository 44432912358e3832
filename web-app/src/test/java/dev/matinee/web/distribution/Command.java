package dev.matinee.web.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What a program did that ran to its end.
 *
 * @param exitCode 0 if all went well
 * @param output both of its outputs
 */
record Command(int exitCode, String output) {
  static Command run(String... command) {
    return run(List.of(command), Map.of());
  }

  /** With more in its environment. */
  static Command run(List<String> command, Map<String, String> environment) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Command(process.waitFor(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The output of one that must end well. */
  String succeeded() {
    assertThat(exitCode).as(output).isZero();
    return output;
  }
}
