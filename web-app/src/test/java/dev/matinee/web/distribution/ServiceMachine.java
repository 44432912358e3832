package dev.matinee.web.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.testkit.Requirements;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A machine of its own as far as a service can tell: real systemd is its first process, its network
 * is a loopback that nobody else has, and what is written to {@code /etc}, {@code /opt}, {@code
 * /srv} and {@code /var} is gone with it.
 */
final class ServiceMachine implements AutoCloseable {
  private static final String SCRIPT =
      "src/test/resources/dev/matinee/web/distribution/service-machine.sh";

  /** Far above what a start takes, also where other tests keep every processor busy. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final long PAUSE_MILLIS = 50;

  private final Process process;

  private ServiceMachine(Process process) {
    this.process = process;
  }

  /** Boots it; skips or fails the test where that is not possible. */
  static ServiceMachine boot(Path log) {
    String systemd = Requirements.program("systemd").toString();
    Requirements.program("nsenter");
    List<String> nameSpaces =
        List.of("unshare", "--fork", "--pid", "--mount", "--net", "--cgroup", "true");
    Requirements.working(nameSpaces, "name spaces of its own, as root can have");
    try {
      Process process =
          new ProcessBuilder(Path.of(SCRIPT).toAbsolutePath().toString(), systemd)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      ServiceMachine machine = new ServiceMachine(process);
      machine.await(List.of("systemctl", "list-units"));
      return machine;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a command on it. */
  Command run(String... command) {
    return Command.run(inside(List.of(command)), Map.of());
  }

  /** Runs lines of shell on it; the first that fails ends them. */
  Command shell(String lines) {
    return run("bash", "-e", "-u", "-o", "pipefail", "-c", lines);
  }

  /** A command line that runs another one on it. */
  List<String> inside(List<String> command) {
    List<String> all =
        new ArrayList<>(
            List.of("nsenter", "-t", Long.toString(first()), "-p", "-m", "-u", "-i", "-n", "-C"));
    all.addAll(List.of("env", "SYSTEMD_UNIT_PATH=/etc/systemd/system"));
    all.addAll(command);
    return all;
  }

  /** Waits until a command ends well. */
  void await(List<String> command) {
    Command last = new Command(-1, "it does not run");
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (process.isAlive() && System.nanoTime() < end) {
      last = first() == 0 ? last : Command.run(inside(command), Map.of());
      if (last.exitCode() == 0) {
        return;
      }
      pause();
    }
    throw new AssertionError(String.join(" ", command) + " never ended well: " + last.output());
  }

  /** What systemd says of a unit: the value of a property. */
  String property(String unit, String name) {
    return run("systemctl", "show", "--value", "-p", name, unit).succeeded().strip();
  }

  /** The process that is number one there; 0 before it is. */
  private long first() {
    return process.children().mapToLong(ProcessHandle::pid).findFirst().orElse(0);
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Ends every process of it at once, and removes its control groups. */
  @Override
  public void close() {
    process.children().forEach(ProcessHandle::destroyForcibly);
    try {
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    String groups = "find /sys/fs/cgroup/ -depth -path '*/matinee-%d*' -type d -exec rmdir {} +";
    Command.run("bash", "-c", groups.formatted(process.pid())).succeeded();
  }
}
