package dev.matinee.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What stands before a server keeps each call that is made of it. */
class RecordingProxyTest {
  private static final String READ =
      """
      {"TableName": "films"}
      """;

  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void aCallThatIsSentAgainReachesTheServerAndIsKeptOnce() throws Exception {
    HttpServer server = server();
    try (RecordingProxy proxy = RecordingProxy.before(address(server))) {
      for (String callId : List.of("one", "one", "two")) {
        send(proxy, callId);
      }
      assertThat(asked).hasValue(3);
      assertThat(proxy.requests().stream().flatMap(RecordedRequest::calls))
          .containsExactly("GetItem films", "GetItem films");
    } finally {
      server.stop(0);
    }
  }

  private HttpServer server() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static URI address(HttpServer server) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private static void send(RecordingProxy proxy, String callId) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(proxy.endpoint())
            .header("X-Amz-Target", "DynamoDB_20120810.GetItem")
            .header("Content-Type", "application/x-amz-json-1.0")
            .header(RecordingProxy.CALL_ID, callId)
            .POST(BodyPublishers.ofString(READ))
            .build();
    assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode())
        .isEqualTo(200);
  }
}
