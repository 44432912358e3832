package dev.matinee.benchmarks.load;

import dev.matinee.testkit.Requirements;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * h2load in a process of its own: so many requests a second over a few HTTP/2 connections, whether
 * or not those before were answered. A slow answer holds up none of the next, so that each of them
 * is waited for in full. For use by one thread.
 */
final class SteadyRate implements AutoCloseable {
  private static final int CONNECTIONS = 20;
  private static final int MOST_OPEN = 100;
  private static final int FAILED = -1;

  private final Process process;
  private final Path log;
  private final int seconds;

  private SteadyRate(Process process, Path log, int seconds) {
    this.process = process;
    this.log = log;
    this.seconds = seconds;
  }

  /**
   * Starts it.
   *
   * @param request sent again and again
   * @param perSecond a multiple of {@value #CONNECTIONS}
   */
  static SteadyRate start(URI site, Request request, int perSecond, int seconds)
      throws IOException {
    Path log = Files.createTempFile("h2load", ".tsv");
    List<String> command =
        List.of(
            Requirements.program("h2load").toString(),
            "--clients=" + CONNECTIONS,
            "--max-concurrent-streams=" + MOST_OPEN,
            "--rps=" + perSecond / CONNECTIONS,
            "--duration=" + seconds,
            "--log-file=" + log);
    Stream<String> headers =
        request.headers().entrySet().stream()
            .map(header -> "--header=" + header.getKey() + ": " + header.getValue());
    List<String> all =
        Stream.of(command.stream(), headers, Stream.of(site.resolve(request.path()).toString()))
            .flatMap(part -> part)
            .toList();
    Path output = Files.createTempFile("h2load", ".log");
    ProcessBuilder builder = new ProcessBuilder(all).redirectErrorStream(true);
    return new SteadyRate(builder.redirectOutput(output.toFile()).start(), log, seconds);
  }

  /** Starts it and waits for its end. */
  static Sent run(URI site, Request request, int perSecond, int seconds)
      throws IOException, InterruptedException {
    try (SteadyRate rate = start(site, request, perSecond, seconds)) {
      return rate.await();
    }
  }

  Sent await() throws IOException, InterruptedException {
    int unused = process.waitFor();
    List<long[]> rows;
    try (Stream<String> lines = Files.lines(log, StandardCharsets.US_ASCII)) {
      rows = lines.map(SteadyRate::numbers).toList();
    }
    long[] micros = rows.stream().mapToLong(row -> row[2]).sorted().toArray();
    if (micros.length == 0) {
      throw new IOException("h2load sent nothing");
    }
    long broken = rows.stream().filter(row -> row[1] == FAILED).count();
    long refused = rows.stream().filter(row -> row[1] >= 400).count();
    return new Sent(
        rows.size() - broken,
        Duration.ofSeconds(seconds),
        millis(micros, 50),
        millis(micros, 99),
        millis(micros, 100),
        refused,
        broken);
  }

  private static long[] numbers(String line) {
    return Arrays.stream(line.split("\t", -1)).mapToLong(Long::parseLong).toArray();
  }

  private static double millis(long[] ascending, int percent) {
    int rank = (int) Math.ceil(percent / 100.0 * ascending.length);
    return ascending[Math.max(rank, 1) - 1] / 1e3;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
