package dev.matinee.web.testsite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Speaks to a server over a bare socket, for requests that no well-behaved client sends. */
public final class RawHttp {
  private RawHttp() {}

  /** Sends the bytes of one request, and reads until the server closes. */
  public static Answer send(URI server, String request) {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return answer(
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A well-formed GET for a path that may be anything. */
  public static Answer get(URI server, String path) {
    return send(
        server, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  }

  private static Answer answer(String text) {
    String[] parts = text.split("\r\n\r\n", 2);
    Map<String, String> headers = new TreeMap<>();
    parts[0]
        .lines()
        .skip(1)
        .map(line -> line.split(": ?", 2))
        .forEach(field -> headers.put(field[0].toLowerCase(Locale.ROOT), field[1]));
    return new Answer(Integer.parseInt(text.split(" ", 3)[1]), headers, parts[1]);
  }

  /**
   * What came back.
   *
   * @param headers by their names in small letters
   */
  public record Answer(int status, Map<String, String> headers, String body) {}
}
