package dev.matinee.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** DynamoDB's protocol, spoken by dynalite in memory. */
public final class Dynalite implements AutoCloseable {
  private final ServerProcess server;

  private Dynalite(ServerProcess server) {
    this.server = server;
  }

  /** Starts an empty dynalite; skips or fails the test where it is not installed. */
  public static Dynalite start() {
    int port = ServerProcess.freePort();
    return new Dynalite(ServerProcess.start(command(port), Map.of(), port, log()));
  }

  /** The command that starts an empty one; skips or fails the test where it is not installed. */
  public static List<String> command(int port) {
    Path script = Requirements.nodePackage("dynalite").resolve("cli.js");
    return List.of(
        Requirements.program("node").toString(),
        "--require",
        steadfast().toString(),
        script.toString(),
        "--host",
        "127.0.0.1",
        "--port",
        Integer.toString(port),
        "--createTableMs",
        "0",
        "--deleteTableMs",
        "0");
  }

  /**
   * Dynalite ends when a client goes away in the middle of a request, as a node that is killed does
   * and one that does not wait any longer; DynamoDB does not.
   */
  private static Path steadfast() {
    try {
      Path file = Files.createTempFile("steadfast", ".js");
      file.toFile().deleteOnExit();
      return Files.writeString(
          file,
          "process.on('uncaughtException', e => { if (e.code !== 'ECONNRESET') { throw e } })");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path log() {
    try {
      Path file = Files.createTempFile("dynalite", ".log");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  @Override
  public void close() {
    server.close();
  }
}
