package dev.matinee.notifications.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.matinee.notifications.send.TextMessage;
import dev.matinee.notifications.send.TextMessage.Kind;
import dev.matinee.notifications.send.TextMessages.Outcome;
import dev.matinee.store.Samples;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** What is asked of AWS, at an endpoint of this machine that records it. */
class EndUserMessagingTest {
  private static final TextMessage READY =
      new TextMessage(Samples.phone(Samples.account().userId()), Kind.READY, "Matinee: ready");

  private final List<String> requests = new CopyOnWriteArrayList<>();
  private int status = 200;
  private String answer = "{\"MessageId\":\"m-1\"}";

  @AutoClose("stopNow")
  private final Endpoint endpoint = new Endpoint();

  @AutoClose private EndUserMessaging messages;

  private final class Endpoint {
    private HttpServer server;

    URI start() throws IOException {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            requests.add(exchange.getRequestHeaders().getFirst("X-Amz-Target") + " " + body);
            byte[] bytes = answer.getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
          });
      server.start();
      return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @SuppressWarnings("unused") // by @AutoClose
    void stopNow() {
      server.stop(0);
    }
  }

  @BeforeEach
  void open() throws IOException {
    URI address = endpoint.start();
    messages =
        new EndUserMessaging(
            "pool-1",
            "0.10",
            builder ->
                builder
                    .endpointOverride(address)
                    .region(Region.EU_WEST_1)
                    .credentialsProvider(
                        StaticCredentialsProvider.create(
                            AwsBasicCredentials.create("someone", "some-secret"))));
  }

  @Test
  void aMessageGoesOutOnceWithItsOriginPriceAndLife() {
    assertThat(messages.send(READY)).isEqualTo(Outcome.TAKEN);
    assertThat(requests)
        .singleElement()
        .asString()
        .startsWith("PinpointSMSVoiceV2.SendTextMessage ")
        .contains(
            "\"DestinationPhoneNumber\":\"+493012345678\"",
            "\"OriginationIdentity\":\"pool-1\"",
            "\"MessageBody\":\"Matinee: ready\"",
            "\"MessageType\":\"TRANSACTIONAL\"",
            "\"MaxPrice\":\"0.10\"",
            "\"TimeToLive\":3600");
  }

  @Test
  void newsArePromotionalAndCodesEndSoon() {
    messages.send(new TextMessage(READY.to(), Kind.NEWS, "news"));
    messages.send(new TextMessage(READY.to(), Kind.CODE, "code"));
    assertThat(requests.get(0)).contains("\"MessageType\":\"PROMOTIONAL\"");
    assertThat(requests.get(1)).contains("TRANSACTIONAL").contains("\"TimeToLive\":600");
  }

  @Test
  void whatIsRefusedIsNotSentAgain() {
    status = 400;
    answer = "{\"__type\":\"ThrottlingException\",\"message\":\"slow down\"}";
    assertThat(messages.send(READY)).isEqualTo(Outcome.REFUSED);
    assertThat(requests).hasSize(1);
  }

  @Test
  void ofAServerErrorNothingIsKnownAndItIsNotSentAgain() {
    status = 500;
    answer = "{}";
    assertThat(messages.send(READY)).isEqualTo(Outcome.UNKNOWN);
    assertThat(requests).hasSize(1);
  }
}
