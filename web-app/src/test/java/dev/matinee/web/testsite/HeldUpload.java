package dev.matinee.web.testsite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A file that is on its way to the API, and does not come to its end before it is closed. */
public final class HeldUpload implements AutoCloseable {
  /** More than a node reads before it handles a request. */
  private static final int LENGTH = 128 * 1024;

  private final Socket socket;

  private HeldUpload(Socket socket) {
    this.socket = socket;
  }

  /** Sends the beginning of it, and waits until the node is at work on it. */
  public static HeldUpload of(ApiClient person) {
    try {
      HeldUpload held =
          new HeldUpload(new Socket(person.site().getHost(), person.site().getPort()));
      String head =
          "POST /api/v1/me/import HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\n"
              + "Authorization: Bearer "
              + person.token().orElseThrow()
              + "\r\nContent-Length: "
              + LENGTH
              + "\r\n\r\nDate,Name,Year";
      held.socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      held.socket.getOutputStream().flush();
      while (person.post("/me/import", "{}").statusCode() != 429) {
        Thread.onSpinWait();
      }
      return held;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
