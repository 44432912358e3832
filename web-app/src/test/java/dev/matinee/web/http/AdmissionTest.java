package dev.matinee.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.matinee.serving.model.SmallData;
import dev.matinee.store.dynamodb.DynamoDbStores;
import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.HoldingProxy;
import dev.matinee.testkit.OpenedResources;
import dev.matinee.web.testsite.LocalDynamoDb;
import dev.matinee.web.testsite.RawHttp;
import dev.matinee.web.testsite.RunningSite;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A node all of whose places are taken. */
@Timeout(60)
class AdmissionTest {
  private static final int PLACES = 64;
  private static final int NO_TOKEN = 403;
  private static final String UNFINISHED =
      "POST /movies HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
          + "Content-Length: 20\r\n\r\nuserId=1";
  private static final String FORM =
      "POST /movies HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
  private static final String READING =
      "GET /api/v1/users/%d/recommendations HTTP/1.1\r\nHost: localhost\r\n\r\n";

  @TempDir private Path folder;
  @AutoClose private final OpenedResources opened = new OpenedResources();
  private final List<Socket> senders = new ArrayList<>();

  /** They take a place when all of them is there. */
  @Test
  void formsThatDoNotArriveStandInTheWayOfNoOthers() throws Exception {
    try (RunningSite site = RunningSite.start(folder)) {
      for (int sender = 0; sender < 4 * PLACES; sender++) {
        send(site, UNFINISHED);
      }

      for (int other = 0; other < 5; other++) {
        assertThat(RawHttp.send(site.uri(), FORM).status()).isEqualTo(NO_TOKEN);
        assertThat(RawHttp.get(site.uri(), "/about").status()).isEqualTo(200);
      }
      for (Socket sender : senders) {
        sender.close();
      }
    }
  }

  @Test
  void readersWhoWaitForTheStoreStandInTheWayOfOtherReadersAlone() throws Exception {
    try (Dynalite dynalite = Dynalite.start();
        HoldingProxy proxy = HoldingProxy.before(dynalite.endpoint());
        DynamoDbStores stores = DynamoDbStores.open(LocalDynamoDb.patient(proxy.endpoint()))) {
      stores.createTables();
      try (RunningSite site = RunningSite.start(stores, List.of())) {
        proxy.hold();
        for (int sender = 0; sender < PLACES; sender++) {
          // Those who ask for one list wait for it together.
          send(site, READING.formatted(1 + sender % SmallData.USERS));
        }

        awaitRefusal(() -> RawHttp.get(site.uri(), "/about"));
        assertThat(RawHttp.get(site.uri(), "/api/v1/movies").headers())
            .contains(entry("retry-after", "2"), entry("content-type", "application/problem+json"));
        assertThat(RawHttp.get(site.uri(), "/health/live").status()).isEqualTo(200);
        assertThat(RawHttp.get(site.uri(), "/health/ready").status()).isEqualTo(200);
        assertThat(RawHttp.send(site.uri(), FORM).status()).isEqualTo(NO_TOKEN);

        proxy.release();
        await(200, () -> RawHttp.get(site.uri(), "/about"));
      }
    }
  }

  private void send(RunningSite site, String request) throws IOException {
    Socket socket = new Socket(site.uri().getHost(), site.uri().getPort());
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    senders.add(opened.add(socket));
  }

  private static void awaitRefusal(Supplier<RawHttp.Answer> request) throws InterruptedException {
    RawHttp.Answer answer = await(503, request);
    assertThat(answer.headers())
        .contains(entry("retry-after", "2"), entry("cache-control", "no-store"))
        .containsKeys("content-security-policy", "x-request-id");
    assertThat(answer.body()).contains("too much to do").doesNotContain("Exception");
  }

  /** Until all others have a place, or one of them has gone. */
  private static RawHttp.Answer await(int status, Supplier<RawHttp.Answer> request)
      throws InterruptedException {
    RawHttp.Answer answer = request.get();
    while (answer.status() != status) {
      Thread.sleep(10);
      answer = request.get();
    }
    return answer;
  }
}
