package dev.matinee.store.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.store.History;
import dev.matinee.store.Samples;
import dev.matinee.store.StoreException;
import dev.matinee.store.StoreUnavailableException;
import dev.matinee.store.StoredList;
import dev.matinee.store.UserId;
import dev.matinee.store.VersionConflictException;
import dev.matinee.store.WriteId;
import dev.matinee.testkit.Dynalite;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** DynamoDB whose answers get lost, are late or refuse. */
class DynamoDbFaultsTest {
  private static final UserId USER = UserId.ofDataSetUser(1);
  private static final String OVERLOADED =
      "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ThrottlingException\",\"message\":\"slow down\"}";
  private static final String FORBIDDEN =
      "{\"__type\":\"com.amazon.coral.service#AccessDeniedException\",\"Message\":\"not yours\"}";
  private static final String NOTHING_READ =
      """
      {"Responses":{},"UnprocessedKeys":{
        "matinee-recommendations":{"Keys":[{"userId":{"S":"1"}}],"ConsistentRead":true},
        "matinee-histories":{"Keys":[{"userId":{"S":"1"}}],"ConsistentRead":true}}}""";

  private Dynalite dynalite;
  private FaultyProxy proxy;
  private DynamoDbStores stores;

  @BeforeEach
  void start() throws IOException {
    dynalite = Dynalite.start();
    proxy = FaultyProxy.before(dynalite.endpoint());
    stores = DynamoDbStores.open(LocalSettings.of(proxy.endpoint()));
    stores.createTables();
  }

  @AfterEach
  void stop() {
    if (dynalite != null) {
      stores.close();
      proxy.close();
      dynalite.close();
    }
  }

  @Test
  void aWriteWhoseAnswerWasLostSucceeds() {
    History first = History.empty(USER).watch(1);
    proxy.dropNextAnswer();
    stores.histories().write(first, WriteId.random());
    proxy.dropNextAnswer();
    stores.histories().write(first.watch(2), WriteId.random());
    assertThat(stores.histories().read(USER)).isEqualTo(first.watch(2));
  }

  @Test
  void aListWhoseAnswerWasLostIsSaved() {
    proxy.dropNextAnswer();
    assertThat(stores.recommendations().save(Samples.list(USER, 1))).isTrue();
  }

  @Test
  void anotherWriteIsNotTakenForOurs() {
    stores.histories().write(History.empty(USER).watch(1), WriteId.random());
    proxy.dropNextAnswer();
    assertThatThrownBy(
            () -> stores.histories().write(History.empty(USER).watch(2), WriteId.random()))
        .isInstanceOf(VersionConflictException.class);
  }

  @Test
  void keysThatWereLeftUnreadAreAskedForAgain() {
    stores.histories().update(USER, history -> history.watch(1));
    stores.recommendations().save(Samples.list(USER, 1, Samples.amelie()));
    proxy.answerNext(200, NOTHING_READ).answerNext(200, NOTHING_READ);
    assertThat(stores.recommendations().findWithHistoryVersion(USER))
        .contains(new StoredList(Samples.list(USER, 1, Samples.amelie()), 1));
  }

  @Test
  void keysThatStayUnreadEndAsUnavailable() {
    for (int i = 0; i < 1000; i++) {
      proxy.answerNext(200, NOTHING_READ);
    }
    assertThatThrownBy(() -> stores.recommendations().findWithHistoryVersion(USER))
        .isInstanceOf(StoreUnavailableException.class);
  }

  @Test
  void oneRefusalForNowIsRetried() {
    int before = proxy.requests();
    proxy.answerNext(400, OVERLOADED);
    assertThat(stores.histories().read(USER)).isEqualTo(History.empty(USER));
    assertThat(proxy.requests() - before).isEqualTo(2);
  }

  @Test
  void threeRefusalsForNowEndAsUnavailable() {
    int before = proxy.requests();
    proxy.answerNext(400, OVERLOADED).answerNext(500, "{}").answerNext(503, "");
    assertThatThrownBy(() -> stores.histories().read(USER))
        .isInstanceOf(StoreUnavailableException.class);
    assertThat(proxy.requests() - before).isEqualTo(3);
  }

  @Test
  void aRefusalForGoodIsNotRetried() {
    int before = proxy.requests();
    proxy.answerNext(400, FORBIDDEN);
    assertThatThrownBy(() -> stores.histories().read(USER))
        .isInstanceOf(StoreException.class)
        .isNotInstanceOf(StoreUnavailableException.class)
        .hasMessageContaining("AccessDeniedException, not yours");
    assertThat(proxy.requests() - before).isEqualTo(1);
  }
}
