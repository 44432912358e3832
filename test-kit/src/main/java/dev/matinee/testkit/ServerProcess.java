package dev.matinee.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** A server of its own process on a loopback port, ended with the test that started it. */
public final class ServerProcess implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofSeconds(90);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(5);
  private static final int LOWEST_PORT = 20_000;
  private static final int FIRST_OUTGOING_PORT = 32_768;
  private static final int PORT_ATTEMPTS = 100;

  private final Process process;
  private final int port;

  private ServerProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts a command and waits until it accepts connections on {@code port}.
   *
   * @param log where its output goes
   */
  public static ServerProcess start(
      List<String> command, Map<String, String> environment, int port, Path log) {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
      builder.environment().putAll(environment);
      ServerProcess server = new ServerProcess(builder.start(), port);
      server.awaitPort(log);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Waits until it says that it is ready: it listens before its model is loaded.
   *
   * @return this
   */
  public ServerProcess awaitReady() {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready")).build();
    HttpClient client = HttpClient.newHttpClient();
    if (!Eventually.comesTrue(() -> !process.isAlive() || isAnswered(client, request))
        || !process.isAlive()) {
      close();
      throw new IllegalStateException("the server on port " + port + " did not become ready");
    }
    return this;
  }

  private static boolean isAnswered(HttpClient client, HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * A loopback port that was free a moment ago. It lies below those that systems give to outgoing
   * connections: out of those, a client that tries again and again can be given the very port that
   * it calls, and then is connected to itself.
   */
  public static int freePort() {
    for (int attempt = 0; attempt < PORT_ATTEMPTS; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, FIRST_OUTGOING_PORT);
      if (isFree(port)) {
        return port;
      }
    }
    throw new IllegalStateException(
        "no free port from " + LOWEST_PORT + " up to " + FIRST_OUTGOING_PORT);
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  public int port() {
    return port;
  }

  /** The running process, for tests that signal it. */
  public Process process() {
    return process;
  }

  private void awaitPort(Path log) throws IOException {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (System.nanoTime() < deadline && process.isAlive()) {
      if (accepts()) {
        return;
      }
      pause();
    }
    close();
    throw new IOException("the server did not listen on port " + port + "; see " + log);
  }

  private boolean accepts() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Sends a signal, such as {@code STOP}, which a process that hangs is like, or {@code CONT}. */
  public void signal(String name) {
    try {
      String id = Long.toString(process.pid());
      if (new ProcessBuilder("kill", "-" + name, id).start().waitFor() != 0) {
        throw new IllegalStateException("there is no process " + id);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void pause() {
    try {
      process.waitFor(30, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
