package dev.matinee.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.testkit.Eventually;
import dev.matinee.web.site.WebSettings;
import dev.matinee.web.testsite.RunningSite;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Connections that are open when their node stops. */
@Timeout(60)
class DrainTest {
  private static final String REQUEST = "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";
  private static final String UNFINISHED =
      "POST /movies HTTP/1.1\r\nHost: localhost\r\nContent-Length: 20\r\n\r\nuserId=1";

  @Test
  void requestOverAnOpenConnectionIsAnsweredAndTheLastOfIt(@TempDir Path folder) throws Exception {
    WebSettings behindProxy =
        new WebSettings("127.0.0.1", 0, Optional.of(URI.create("https://films.example")));
    RunningSite site =
        RunningSite.start(behindProxy, SqliteStores.open(folder.resolve("matinee.db")), List.of());
    URI uri = site.uri();
    try (Socket proxy = new Socket(uri.getHost(), uri.getPort())) {
      assertThat(headOfAnswer(proxy)).contains(" 200 ").doesNotContain("Connection: close");

      CompletableFuture<Void> stopped = CompletableFuture.runAsync(site::close);
      assertThat(Eventually.comesTrue(() -> !listens(uri))).isTrue();
      // Longer than the server by itself keeps an idle connection when it stops.
      Thread.sleep(1_500);

      assertThat(headOfAnswer(proxy)).contains(" 200 ", "Connection: close");
      stopped.join();
    }
  }

  @Test
  void aRequestThatNeverEndsIsCutOffAndAllElseIsClosed(@TempDir Path folder) throws Exception {
    RunningSite site = RunningSite.start(folder);
    URI uri = site.uri();
    try (Socket sender = new Socket(uri.getHost(), uri.getPort())) {
      sender.getOutputStream().write(UNFINISHED.getBytes(StandardCharsets.US_ASCII));
      assertThat(site.get("/about").statusCode()).isEqualTo(200);

      assertThatCode(site::close).doesNotThrowAnyException();

      assertThat(listens(uri)).isFalse();
      String answer = new String(sender.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      assertThat(answer).as("before the end of the connection").matches("(?s)|HTTP/1.1 408 .*");
    }
  }

  /** Sends a request; the body of its answer stays before the next head. */
  private static String headOfAnswer(Socket socket) throws IOException {
    socket.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
    InputStream answer = socket.getInputStream();
    StringBuilder text = new StringBuilder();
    int next = answer.read();
    while (next >= 0 && text.append((char) next).indexOf("\r\n\r\n") < 0) {
      next = answer.read();
    }
    return text.toString();
  }

  private static boolean listens(URI uri) {
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      return socket.isConnected();
    } catch (IOException refused) {
      return false;
    }
  }
}
