package dev.matinee.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.web.testsite.RunningSite;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bodies that come byte by byte. */
class BodyTimeTest {
  private static final int BETWEEN_BYTES_MILLIS = 50;

  @TempDir private Path folder;

  @Test
  void aBodyThatDripsEndsAndOneThatComesInTimePasses() throws Exception {
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    BodyTime time = new BodyTime(Duration.ofMillis(500), 1_000);
    WholeBody whole = new WholeBody();
    whole.setHandler(new Answering());
    time.setHandler(whole);
    server.setHandler(time);
    server.start();
    try {
      URI uri = URI.create("http://127.0.0.1:" + connector.getLocalPort());
      assertThat(drip(uri, 1_000)).startsWith("HTTP/1.1 408");
      assertThat(drip(uri, 3)).startsWith("HTTP/1.1 200");
    } finally {
      server.stop();
    }
  }

  private static final class Answering extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      try {
        response.write(true, BufferUtil.toBuffer(Content.Source.asString(request)), callback);
      } catch (IOException e) {
        Response.writeError(request, response, callback, e);
      }
      return true;
    }
  }

  /** As a node is, without a proxy. */
  @Test
  @Tag("faults")
  void aNodeAloneEndsABodyThatDrips() throws Exception {
    try (RunningSite site = RunningSite.start(folder)) {
      long begun = System.nanoTime();

      assertThat(drip(site.uri(), 50_000)).startsWith("HTTP/1.1 408");
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMinutes(1));
    }
  }

  /** Sends a byte now and then, and gives the answer. */
  private static String drip(URI server, int bytes) throws Exception {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(90_000);
      OutputStream body = socket.getOutputStream();
      String head = "POST /api/v1/session HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
      write(body, head + "Content-Type: application/json\r\nContent-Length: " + bytes + "\r\n\r\n");
      CompletableFuture<Void> dripping = new CompletableFuture<>();
      Thread sender = new Thread(() -> dripAll(body, bytes, dripping), "drip");
      sender.start();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      dripping.complete(null);
      sender.join();
      return answer;
    }
  }

  private static void dripAll(OutputStream body, int bytes, CompletableFuture<Void> ended) {
    try {
      for (int sent = 0; sent < bytes && !ended.isDone(); sent++) {
        write(body, "x");
        pause(ended);
      }
    } catch (IOException closed) {
      // as it is to be
    }
  }

  /** Waits for the answer, and no longer than between two bytes. */
  private static void pause(CompletableFuture<Void> ended) {
    try {
      ended.get(BETWEEN_BYTES_MILLIS, TimeUnit.MILLISECONDS);
    } catch (Exception notYet) {
      // the next byte
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
