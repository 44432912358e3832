package dev.matinee.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Redis on a loopback port, in memory. */
public final class RedisServer implements AutoCloseable {
  private final ServerProcess server;

  private RedisServer(ServerProcess server) {
    this.server = server;
  }

  /** Starts an empty one; skips or fails the test where Redis is not installed. */
  public static RedisServer start(String... options) {
    return start(ServerProcess.freePort(), options);
  }

  /** The same on a port of its own. */
  public static RedisServer start(int port, String... options) {
    Path folder = folder();
    List<String> command =
        new ArrayList<>(
            List.of(
                Requirements.program("redis-server").toString(),
                "--bind",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                "--dir",
                folder.toString(),
                "--save",
                "",
                "--appendonly",
                "no"));
    command.addAll(List.of(options));
    Path log = folder.resolve("redis.log");
    return new RedisServer(ServerProcess.start(command, Map.of(), port, log));
  }

  /** For its log, and for what a master sends to its replicas. */
  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("redis");
      folder.toFile().deleteOnExit();
      folder.resolve("redis.log").toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return server.port();
  }

  /** Its address, as {@code MATINEE_CACHE} has it. */
  public String address() {
    return "redis://127.0.0.1:" + server.port();
  }

  /** What one command answers, by Redis's own client. */
  public String command(String... words) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Requirements.program("redis-cli").toString(),
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(server.port())));
    command.addAll(List.of(words));
    try {
      Process client = new ProcessBuilder(command).redirectErrorStream(true).start();
      String answer = new String(client.getInputStream().readAllBytes(), UTF_8);
      int unused = client.waitFor();
      return answer.strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * Stops it like a process that hangs, or lets it go on: {@code STOP} or {@code CONT}; nothing
   * where it has ended.
   */
  public void signal(String name) {
    if (server.process().isAlive()) {
      server.signal(name);
    }
  }

  /** Ends it at once, with no farewell to its clients. */
  public void kill() {
    signal("KILL");
    server.close();
  }

  @Override
  public void close() {
    signal("CONT");
    server.close();
  }
}
