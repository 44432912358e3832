package dev.matinee.store.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.store.Account;
import dev.matinee.store.History;
import dev.matinee.store.ListWithHistoryVersion;
import dev.matinee.store.PairingCode;
import dev.matinee.store.Samples;
import dev.matinee.store.Session;
import dev.matinee.store.StoreException;
import dev.matinee.store.StoreUnavailableException;
import dev.matinee.store.Told;
import dev.matinee.store.UserId;
import dev.matinee.store.VersionConflictException;
import dev.matinee.store.WriteId;
import dev.matinee.store.event.EventKind;
import dev.matinee.store.event.EventSource;
import dev.matinee.store.event.HistoryEvent;
import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.OpenedResources;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** DynamoDB whose answers get lost, are late or refuse. */
class DynamoDbFaultsTest {
  private static final AtomicLong LAST_USER = new AtomicLong();
  private static final String OVERLOADED =
      "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ThrottlingException\",\"message\":\"slow down\"}";
  private static final String FORBIDDEN =
      "{\"__type\":\"com.amazon.coral.service#AccessDeniedException\",\"Message\":\"not yours\"}";

  /** dynalite never sends the item along; DynamoDB does. */
  private static final String REFUSED_BY_ITEM =
      """
      {"__type":"com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException",
       "message":"The conditional request failed",
       "Item":{"version":{"N":"1"},"lastWriteId":{"S":"ours"}}}""";

  private static final String REFUSED_BY_ACCOUNT =
      """
      {"__type":"com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException",
       "message":"The conditional request failed",
       "Item":{"userId":{"S":"%s"},"version":{"N":"2"},"lastWriteId":{"S":"ours"}}}""";

  private static final String NOTHING_DELETED =
      """
      {"UnprocessedItems":{
        "matinee-sessions":[{"DeleteRequest":{"Key":{"tokenHash":{"S":"%s"}}}}]}}""";

  private static final String NOTHING_READ =
      """
      {"Responses":{},"UnprocessedKeys":{
        "matinee-recommendations":{"Keys":[{"userId":{"S":"%1$s"}}],"ConsistentRead":true},
        "matinee-histories":{"Keys":[{"userId":{"S":"%1$s"}}],"ConsistentRead":true}}}""";

  @AutoClose private static final OpenedResources shared = new OpenedResources();
  private static Dynalite dynalite;

  private final UserId user = UserId.ofDataSetUser(LAST_USER.incrementAndGet());
  private final String nothingRead = NOTHING_READ.formatted(user);
  @AutoClose private final OpenedResources opened = new OpenedResources();

  private FaultyProxy proxy;
  private DynamoDbStores stores;

  @BeforeAll
  static void startDynalite() {
    dynalite = shared.add(Dynalite.start());
  }

  @BeforeEach
  void start() throws IOException {
    proxy = opened.add(FaultyProxy.before(dynalite.endpoint()));
    stores = opened.add(DynamoDbStores.open(LocalSettings.patient(proxy.endpoint())));
    stores.createTables();
  }

  @Test
  void aWriteWhoseAnswerWasLostSucceeds() {
    History first = History.empty(user).watch(1);
    proxy.dropNextAnswer();
    Told.write(stores, first);
    proxy.dropNextAnswer();
    Told.write(stores, first.watch(2));
    assertThat(stores.histories().read(user)).isEqualTo(first.watch(2));
  }

  @Test
  void anAnswerThatBreaksOffIsAskedForAgain() {
    History first = History.empty(user).watch(1);
    proxy.breakNextAnswer();
    Told.write(stores, first);
    proxy.breakNextAnswer().breakNextAnswer();
    assertThat(stores.histories().read(user)).isEqualTo(first);
  }

  @Test
  void aListWhoseAnswerWasLostIsSaved() {
    proxy.dropNextAnswer();
    assertThat(stores.recommendations().save(Samples.list(user, 1))).isTrue();
  }

  @Test
  void anotherWriteIsNotTakenForOurs() {
    Told.write(stores, History.empty(user).watch(1));
    proxy.dropNextAnswer();
    assertThatThrownBy(() -> Told.write(stores, History.empty(user).watch(2)))
        .isInstanceOf(VersionConflictException.class);
  }

  @Test
  void theItemThatComesWithARefusalTellsOurWriteFromAnother() {
    int before = proxy.requests();
    History first = History.empty(user).watch(1);
    proxy.answerNext(400, REFUSED_BY_ITEM).answerNext(400, REFUSED_BY_ITEM);
    stores.histories().write(first, named("ours", first));
    assertThatThrownBy(() -> stores.histories().write(first, named("another", first)))
        .isInstanceOf(VersionConflictException.class);
    assertThat(proxy.requests() - before).isEqualTo(2);
  }

  private static HistoryEvent named(String id, History next) {
    return new HistoryEvent(
        id,
        next.version(),
        Samples.NOON,
        EventSource.WEB,
        EventKind.WATCHED,
        OptionalLong.of(1),
        OptionalInt.empty(),
        Optional.empty());
  }

  @Test
  void keysThatWereLeftUnreadAreAskedForAgain() {
    Told.change(stores, user, history -> history.watch(1));
    stores.recommendations().save(Samples.list(user, 1, Samples.amelie()));
    proxy.answerNext(200, nothingRead).answerNext(200, nothingRead);
    assertThat(stores.recommendations().findWithHistoryVersion(user))
        .contains(new ListWithHistoryVersion(Samples.list(user, 1, Samples.amelie()), 1));
  }

  @Test
  void keysThatStayUnreadEndAsUnavailable() {
    for (int i = 0; i < 1000; i++) {
      proxy.answerNext(200, nothingRead);
    }
    try (DynamoDbStores hurried = DynamoDbStores.open(LocalSettings.of(proxy.endpoint()))) {
      assertThatThrownBy(() -> hurried.recommendations().findWithHistoryVersion(user))
          .isInstanceOf(StoreUnavailableException.class);
    }
  }

  @Test
  void anAccountWhoseAnswersWereLostIsThereOnce() {
    Account account = Samples.account();
    proxy.dropNextAnswer();
    assertThat(stores.accounts().create(account)).isTrue();
    proxy.dropNextAnswer();
    stores.accounts().write(account.withSession("a"), WriteId.random());
    proxy.dropNextAnswer();
    stores.accounts().delete(account);
    assertThat(stores.accounts().find(account.username())).isEmpty();
  }

  @Test
  void aNameThatWasTakenWhileTheAnswerWasLostIsTaken() {
    Account owner = Samples.account();
    Account late = Account.signUp(owner.username(), Samples.account().userId(), "h", Samples.NOON);
    stores.accounts().create(owner);
    proxy.dropNextAnswer();
    assertThat(stores.accounts().create(late)).isFalse();
  }

  @Test
  void theItemThatComesWithARefusalTellsOurAccountFromAnother() {
    Account account = Samples.account();
    String refusal = REFUSED_BY_ACCOUNT.formatted(account.userId());
    int before = proxy.requests();
    proxy.answerNext(400, refusal).answerNext(400, refusal).answerNext(400, refusal);
    assertThat(stores.accounts().create(account)).isTrue();
    stores.accounts().write(account.withSession("a"), new WriteId("ours"));
    assertThatThrownBy(
            () -> stores.accounts().write(account.withSession("a"), new WriteId("another")))
        .isInstanceOf(VersionConflictException.class);
    assertThat(proxy.requests() - before).isEqualTo(3);
  }

  @Test
  void aPairingCodeWhoseAnswerWasLostIsStored() {
    PairingCode code =
        new PairingCode("code " + user, Samples.account().userId(), Instant.now().plusSeconds(600));
    proxy.dropNextAnswer();
    assertThat(stores.pairingCodes().create(code)).isTrue();
    assertThat(stores.pairingCodes().redeem(code.codeHash())).contains(code);
  }

  @Test
  void sessionsThatWereLeftUndeletedAreSentAgain() {
    Session session =
        Samples.session(Samples.account(), "token " + user)
            .seen(Instant.now(), Instant.now().plusSeconds(600));
    stores.sessions().save(session);
    proxy.answerNext(200, NOTHING_DELETED.formatted(session.tokenHash()));
    stores.sessions().delete(List.of(session.tokenHash()));
    assertThat(stores.sessions().find(session.tokenHash())).isEmpty();
  }

  @Test
  void oneRefusalForNowIsRetried() {
    int before = proxy.requests();
    proxy.answerNext(400, OVERLOADED);
    assertThat(stores.histories().read(user)).isEqualTo(History.empty(user));
    assertThat(proxy.requests() - before).isEqualTo(2);
  }

  @Test
  void threeFailuresEndAsUnavailable() {
    int before = proxy.requests();
    proxy.answerNext(500, "{}").answerNext(500, "{}").answerNext(503, "");
    assertThatThrownBy(() -> stores.histories().read(user))
        .isInstanceOf(StoreUnavailableException.class);
    assertThat(proxy.requests() - before).isEqualTo(3);
    assertThat(stores.histories().read(user)).isEqualTo(History.empty(user));
  }

  @Test
  void aRefusalForGoodIsNotRetried() {
    int before = proxy.requests();
    proxy.answerNext(400, FORBIDDEN);
    assertThatThrownBy(() -> stores.histories().read(user))
        .isInstanceOf(StoreException.class)
        .isNotInstanceOf(StoreUnavailableException.class)
        .hasMessageContaining("AccessDeniedException, not yours");
    assertThat(proxy.requests() - before).isEqualTo(1);
  }
}
