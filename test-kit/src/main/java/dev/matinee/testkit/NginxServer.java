package dev.matinee.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Real nginx with one of the project's configurations, on ports and hosts of a test. */
public final class NginxServer implements AutoCloseable {
  private final ServerProcess server;
  private final Path prefix;

  private NginxServer(ServerProcess server, Path prefix) {
    this.server = server;
    this.prefix = prefix;
  }

  /**
   * Copies the folder {@code nginx} aside and starts nginx there; skips or fails the test where
   * nginx is not installed.
   *
   * @param prefix an empty folder; a key and a certificate for TLS may lie in {@code tls} already
   * @param configuration the name of the file
   * @param changes what is replaced in that file: each key must occur
   * @param port where it will listen
   */
  public static NginxServer start(
      Path prefix, String configuration, Map<String, String> changes, int port) {
    Path nginx = Requirements.program("nginx");
    try {
      copy(Requirements.projectRoot().resolve("nginx"), prefix);
      Files.createDirectories(prefix.resolve("run"));
      Files.createDirectories(prefix.resolve("log"));
      change(prefix.resolve(configuration), changes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String asMe = "daemon off; user " + System.getProperty("user.name") + ";";
    List<String> command =
        List.of(nginx.toString(), "-p", prefix.toString(), "-c", configuration, "-g", asMe);
    Path log = prefix.resolve("log/start.log");
    return new NginxServer(ServerProcess.start(command, Map.of(), port, log), prefix);
  }

  public int port() {
    return server.port();
  }

  /** The text of a log file, such as {@code access.log}. */
  public String log(String name) {
    try {
      return Files.readString(prefix.resolve("log").resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  private static void change(Path file, Map<String, String> changes) throws IOException {
    String text = Files.readString(file);
    for (Map.Entry<String, String> change : changes.entrySet()) {
      if (!text.contains(change.getKey())) {
        throw new IllegalArgumentException("no \"" + change.getKey() + "\" in " + file);
      }
      text = text.replace(change.getKey(), change.getValue());
    }
    Files.writeString(file, text);
  }

  @Override
  public void close() {
    server.close();
  }
}
