package dev.matinee.store.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.store.History;
import dev.matinee.store.RequestTime;
import dev.matinee.store.StoreCalls;
import dev.matinee.store.StoreUnavailableException;
import dev.matinee.store.Told;
import dev.matinee.store.UserId;
import dev.matinee.testkit.ServerProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** DynamoDB that is not there or hangs. The time limit is far above what the calls may take. */
@Tag("faults")
@Timeout(30)
class DynamoDbOutageTest {
  private static final UserId USER = UserId.ofDataSetUser(1);
  private static final CallLimits SHORT =
      new CallLimits(Duration.ofMillis(100), Duration.ofMillis(300));

  @AfterEach
  void endRequest() {
    RequestTime.end();
  }

  @Test
  void aServerThatNeverAnswersIsUnavailable() throws IOException {
    try (ServerSocket hung = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        DynamoDbStores stores = open(hung.getLocalPort(), SHORT)) {
      assertUnavailable(stores);
    }
  }

  @Test
  void aServerThatIsDownIsUnavailable() {
    try (DynamoDbStores stores = open(ServerProcess.freePort(), SHORT)) {
      assertUnavailable(stores);
    }
  }

  private static void assertUnavailable(DynamoDbStores stores) {
    assertThatThrownBy(() -> stores.histories().read(USER))
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessageStartingWith("DynamoDB did not answer in time to read a history");
    assertThatThrownBy(() -> Told.write(stores, History.empty(USER).watch(1)))
        .isInstanceOf(StoreUnavailableException.class);
    assertThatThrownBy(() -> stores.recommendations().findWithHistoryVersion(USER))
        .isInstanceOf(StoreUnavailableException.class);
    assertThatThrownBy(stores::check).isInstanceOf(StoreUnavailableException.class);
  }

  @Test
  void oneHungCallTakesAtMostThreeConnections() throws Exception {
    try (HungServer hung = HungServer.start();
        DynamoDbStores stores = open(hung.port(), CallLimits.DEFAULT)) {
      assertThatThrownBy(() -> stores.histories().read(USER))
          .isInstanceOf(StoreUnavailableException.class);
      assertThat(hung.connections()).isBetween(1, 3);
    }
  }

  @Test
  void allCallsOfOneRequestShareTheTimeOfOneCall() throws Exception {
    try (HungServer hung = HungServer.start();
        DynamoDbStores stores = open(hung.port(), SHORT)) {
      RequestTime.begin();
      assertUnavailable(() -> stores.histories().read(USER));
      int first = hung.connections();
      assertUnavailable(() -> stores.recommendations().findWithHistoryVersion(USER));
      assertUnavailable(() -> stores.histories().read(USER));
      assertThat(hung.connections()).isEqualTo(first);

      RequestTime.end();
      assertUnavailable(() -> stores.histories().read(USER));
      assertThat(hung.connections()).isGreaterThan(first);
    }
  }

  @Test
  void aServerThatFailedLongEnoughIsLeftAlone() throws Exception {
    try (HungServer hung = HungServer.start();
        DynamoDbStores stores = open(hung.port(), SHORT)) {
      for (int call = 0; call < CallGuard.RUN_OF_FAILURES; call++) {
        assertUnavailable(() -> stores.histories().read(USER));
      }
      int before = hung.connections();
      for (int call = 0; call < 40; call++) {
        assertUnavailable(() -> stores.histories().read(USER));
      }
      assertThat(hung.connections()).isEqualTo(before);
      assertThat(stores.calls())
          .get()
          .extracting(StoreCalls::circuit, StoreCalls::failed, StoreCalls::refused)
          .containsExactly(StoreCalls.Circuit.OPEN, 5L, 40L);
    }
  }

  private static void assertUnavailable(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(StoreUnavailableException.class);
  }

  private static DynamoDbStores open(int port, CallLimits limits) {
    URI endpoint = URI.create("http://127.0.0.1:" + port);
    return DynamoDbStores.open(LocalSettings.of(endpoint).withLimits(limits));
  }
}
