package dev.matinee.benchmarks.load;

import dev.matinee.testkit.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A production node as a process of its own, which can be ended and started again in its place. For
 * use by one thread.
 */
final class Node implements AutoCloseable {
  /** Those of the launcher, and a small heap, so that what grows is seen. */
  static final List<String> SERVING = List.of("-XX:+UseSerialGC", "-Xshare:auto", "-Xmx512m");

  /** For a test that waits for the start and not for speed. */
  static final List<String> STARTING = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private static final Duration READY_LIMIT = Duration.ofSeconds(90);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
  private static final Duration POLL = Duration.ofMillis(50);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final List<String> flags;
  private final Map<String, String> environment;
  private final int port = ServerProcess.freePort();
  private final int adminPort = ServerProcess.freePort();
  private final Path log;
  private ServerProcess process;

  private Node(List<String> flags, Map<String, String> environment, Path log) {
    this.flags = flags;
    this.environment = new HashMap<>(environment);
    this.environment.put("MATINEE_PORT", Integer.toString(port));
    this.environment.put("MATINEE_ADMIN_PORT", Integer.toString(adminPort));
    this.log = log;
    process = launch();
  }

  /**
   * Starts one, whose tables are made where they are missing.
   *
   * @param flags of its JVM
   */
  static Node start(List<String> flags, Map<String, String> environment, Path log) {
    Node node = new Node(flags, environment, log);
    node.awaitReady();
    return node;
  }

  private ServerProcess launch() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>(List.of(java));
    command.addAll(flags);
    command.addAll(List.of("-cp", Distribution.classPath()));
    command.addAll(List.of(Distribution.MAIN_CLASS, "--create-tables"));
    return ServerProcess.start(command, environment, port, log);
  }

  int port() {
    return port;
  }

  /** Ends it as a service manager does, and waits until it is gone; gives back how long it took. */
  Duration terminate() throws InterruptedException {
    long start = System.nanoTime();
    process.process().destroy();
    if (!process.process().waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("the node did not end within " + STOP_LIMIT);
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** Stops it as a hung process is: its system goes on to take connections for it. */
  void hang() {
    process.signal("STOP");
  }

  /** Lets it go on after {@link #hang}. */
  void goOn() {
    process.signal("CONT");
    awaitReady();
  }

  /** The same with other settings. */
  void restart(Map<String, String> changes) {
    environment.putAll(changes);
    restart();
  }

  /** Starts it again after {@link #terminate}. */
  void restart() {
    process = launch();
    awaitReady();
  }

  private void awaitReady() {
    long end = System.nanoTime() + READY_LIMIT.toNanos();
    while (get(port, "/health/ready").statusCode() != 200) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("the node is not ready; see " + log);
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
  }

  /** Collects garbage, and gives back how much of the heap is used then. */
  double liveHeapMebibytes() throws IOException, InterruptedException {
    String pid = Long.toString(process.process().pid());
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process collection = new ProcessBuilder(jcmd, pid, "GC.run").start();
    collection.getInputStream().readAllBytes();
    collection.waitFor();
    return metric("jvm_memory_used_bytes\\{area=\"heap\"[^}]*}") / (1 << 20);
  }

  /** How much memory of the machine it has. */
  double residentMebibytes() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.process().pid()), "status");
    Matcher line = Pattern.compile("VmRSS:\\s+(\\d+) kB").matcher(Files.readString(status));
    return line.find() ? Double.parseDouble(line.group(1)) / 1024 : Double.NaN;
  }

  private double metric(String name) {
    Matcher lines =
        Pattern.compile("(?m)^" + name + " (\\S+)$").matcher(get(adminPort, "/metrics").body());
    double sum = 0;
    while (lines.find()) {
      sum += Double.parseDouble(lines.group(1));
    }
    return sum;
  }

  private static HttpResponse<String> get(int port, String path) {
    URI address = URI.create("http://127.0.0.1:" + port + path);
    try {
      return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.close();
  }
}
