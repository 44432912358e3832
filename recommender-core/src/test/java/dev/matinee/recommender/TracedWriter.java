package dev.matinee.recommender;

import dev.matinee.testkit.Requirements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@link SnapshotWriter} in a process of its own, under strace, which can end it or refuse it
 * something at any of its system calls.
 */
final class TracedWriter {
  /** What a file is made, locked, written, kept, named and removed with. */
  private static final List<String> CALLS =
      List.of("openat", "fcntl", "write", "pwrite64", "fsync", "fdatasync", "rename", "unlink");

  private static final Pattern CALL = Pattern.compile("(\\d+) +([a-z0-9]+)\\((.*)");
  private static final long LIMIT_SECONDS = 60;
  private static final int ATTEMPTS = 25;
  private static final int KILLED = 137;

  private final Path strace = Requirements.program("strace");
  private final Path folder;
  private final Path target;
  private final Path log;

  /**
   * One that writes a file.
   *
   * @param log where strace writes, outside of the file's folder
   */
  TracedWriter(Path target, Path log) {
    this.target = target;
    this.folder = target.getParent();
    this.log = log;
  }

  /**
   * A call that touches the folder.
   *
   * @param number how many such calls its thread makes up to this one
   */
  record Call(String name, int number, String text) {}

  /** How a writer ended, and which calls it made in the folder. */
  record End(int status, String output, List<Call> calls) {
    boolean killed() {
      return status == KILLED;
    }

    private boolean came(Call to) {
      return calls.stream().anyMatch(call -> call.name.equals(to.name) && call.number == to.number);
    }
  }

  /** Lets it write. */
  End run(long seed) throws IOException, InterruptedException {
    return run(seed, List.of());
  }

  /** Lets it write up to a call, which does not happen any more. */
  End killedAt(Call call, long seed) throws IOException, InterruptedException {
    return injected(call, "signal=KILL", seed);
  }

  /** Lets a call fail. */
  End failingAt(Call call, String error, long seed) throws IOException, InterruptedException {
    return injected(call, "error=" + error, seed);
  }

  /** A JVM may make a call more or less before it comes to the folder; that does not count. */
  private End injected(Call call, String fault, long seed)
      throws IOException, InterruptedException {
    String injection = "inject=%s:%s:when=%d".formatted(call.name, fault, call.number);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      End end = run(seed, List.of("-e", injection));
      if (end.came(call)) {
        return end;
      }
    }
    throw new AssertionError("no writer came to " + call);
  }

  private End run(long seed, List<String> injection) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(strace.toString(), "-f", "-y", "-qq"));
    command.addAll(List.of("-o", log.toString(), "-e", "trace=" + String.join(",", CALLS)));
    command.addAll(injection);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-cp",
            System.getProperty("java.class.path"),
            SnapshotWriter.class.getName(),
            target.toString(),
            Long.toString(seed),
            log.resolveSibling("before").resolve("other.snapshot").toString()));
    Path output = log.resolveSibling("output");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    return new End(process.exitValue(), Files.readString(output), calls());
  }

  private List<Call> calls() throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    List<Call> calls = new ArrayList<>();
    for (String line : Files.readAllLines(log)) {
      Matcher call = CALL.matcher(line);
      if (call.matches()) {
        String name = call.group(2);
        int number = counts.merge(call.group(1) + name, 1, Integer::sum);
        if (call.group(3).contains(folder.toString())) {
          calls.add(new Call(name, number, line));
        }
      }
    }
    return calls;
  }
}
