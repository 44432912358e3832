package dev.matinee.web.testsite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A file that is on its way to the API, and does not come to its end. */
public final class HeldUpload {
  /** More than a node reads before it handles a request. */
  private static final int LENGTH = 128 * 1024;

  private HeldUpload() {}

  /** Sends the beginning of a file, waits until the node is at work on it, and does something. */
  public static void during(ApiClient person, Runnable work) {
    try (Socket socket = new Socket(person.site().getHost(), person.site().getPort())) {
      String beginning =
          "POST /api/v1/me/import HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\n"
              + "Authorization: Bearer "
              + person.token().orElseThrow()
              + "\r\nContent-Length: "
              + LENGTH
              + "\r\n\r\nDate,Name,Year";
      socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      while (person.post("/me/import", "{}").statusCode() != 429) {
        Thread.onSpinWait();
      }
      work.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
