package dev.matinee.benchmarks.load;

import dev.matinee.testkit.Requirements;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * wrk in a process of its own: so many connections, each of which sends a request as soon as it has
 * the answer to the one before. It finds out how much a site can serve. Its times are from sending
 * to the end of the answer, of a site that has as much to do as it can. For use by one thread.
 */
final class Wrk implements AutoCloseable {
  private static final int THREADS = 2;
  private static final Duration TOO_LONG = Duration.ofSeconds(5);
  private static final Pattern FIGURE = Pattern.compile("(\\w+)=(-?\\d+)");

  private final Process process;
  private final Path output;

  private Wrk(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /**
   * Starts it.
   *
   * @param requests sent in turn
   * @param connections at least two
   */
  static Wrk start(URI site, List<Request> requests, int connections, int seconds)
      throws IOException {
    return start(site, requests, connections, seconds, Duration.ZERO);
  }

  /** The same with a pause before each request. */
  static Wrk start(URI site, List<Request> requests, int connections, int seconds, Duration pause)
      throws IOException {
    Path file = Files.createTempFile("requests", ".tsv");
    Files.write(file, requests.stream().map(Request::line).toList());
    Path output = Files.createTempFile("wrk", ".log");
    List<String> command =
        List.of(
            Requirements.program("wrk").toString(),
            "--threads=" + THREADS,
            "--connections=" + connections,
            "--duration=" + seconds + "s",
            "--timeout=" + TOO_LONG.toSeconds() + "s",
            "--script=" + Requirements.projectRoot().resolve("benchmarks/load.d/requests.lua"),
            site.toString(),
            "--",
            file.toString(),
            Long.toString(pause.toMillis()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    return new Wrk(builder.redirectOutput(output.toFile()).start(), output);
  }

  /** Starts it and waits for its end. */
  static Sent run(URI site, List<Request> requests, int connections, int seconds)
      throws IOException, InterruptedException {
    try (Wrk wrk = start(site, requests, connections, seconds)) {
      return wrk.await();
    }
  }

  boolean isRunning() {
    return process.isAlive();
  }

  /** Ends it before its time; {@link #await} tells what it saw until then. */
  void stop() throws IOException, InterruptedException {
    int unused = new ProcessBuilder("kill", "-INT", "" + process.pid()).start().waitFor();
  }

  Sent await() throws IOException, InterruptedException {
    int exit = process.waitFor();
    String text = Files.readString(output, StandardCharsets.ISO_8859_1);
    String line = text.lines().filter(l -> l.startsWith("figures ")).findFirst().orElse("");
    if (exit != 0 || line.isEmpty()) {
      throw new IOException("wrk failed: " + text);
    }
    Map<String, Long> figures =
        FIGURE
            .matcher(line)
            .results()
            .collect(Collectors.toMap(m -> m.group(1), m -> Long.parseLong(m.group(2))));
    return sent(figures);
  }

  private static Sent sent(Map<String, Long> figures) {
    return new Sent(
        figure(figures, "requests"),
        Duration.of(figure(figures, "micros"), ChronoUnit.MICROS),
        figure(figures, "p50") / 1e3,
        figure(figures, "p99") / 1e3,
        figure(figures, "longest") / 1e3,
        figure(figures, "refused"),
        figure(figures, "connect")
            + figure(figures, "read")
            + figure(figures, "write")
            + figure(figures, "timeout"));
  }

  private static long figure(Map<String, Long> figures, String name) {
    return Optional.ofNullable(figures.get(name))
        .orElseThrow(() -> new IllegalStateException("wrk told no " + name));
  }

  @Override
  public void close() {
    process.destroy();
  }
}
