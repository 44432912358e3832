package dev.matinee.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every engine promises of grants, codes and tokens. */
abstract class OAuthContract extends EngineContract {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final OAuthToken.CodeTerms TERMS =
      new OAuthToken.CodeTerms("https://example.org/link?vendor=1", "challenge");

  private final UserId account = Samples.account().userId();
  private final Instant inAnHour = clock.instant().plus(HOUR);
  private final OAuthGrant grant = grant("of " + account, clock.instant());
  private final OAuthToken code =
      OAuthToken.code("hash of " + account, grant.id(), TERMS, inAnHour);

  OAuthContract(Function<Clock, Stores> engine) {
    super(engine);
  }

  private OAuthGrant grant(String id, Instant createdAt) {
    return new OAuthGrant(id, account, "alexa", 0, createdAt, createdAt.plus(HOUR));
  }

  private OAuthToken refresh(int generation) {
    return OAuthToken.refresh("refresh of " + account, grant.id(), generation, inAnHour);
  }

  @Test
  void whatIsSavedIsFoundUntilItExpires() {
    OAuthToken access = OAuthToken.access("access of " + account, grant.id(), inAnHour);
    stores.oauth().save(grant);
    stores.oauth().save(code);
    stores.oauth().save(access);
    stores.oauth().save(refresh(3));
    clock.advance(HOUR.minusSeconds(1));
    assertThat(stores.oauth().findGrant(grant.id())).contains(grant);
    assertThat(stores.oauth().findToken(OAuthToken.Kind.CODE, code.hash())).contains(code);
    assertThat(stores.oauth().grantOf(OAuthToken.Kind.ACCESS, access.hash())).contains(grant);
    assertThat(stores.oauth().findToken(OAuthToken.Kind.REFRESH, refresh(3).hash()))
        .contains(refresh(3));
    clock.advance(Duration.ofSeconds(1));
    assertThat(stores.oauth().findGrant(grant.id())).isEmpty();
    assertThat(stores.oauth().findToken(OAuthToken.Kind.CODE, code.hash())).isEmpty();
    assertThat(stores.oauth().grantsOf(account)).isEmpty();
  }

  @Test
  void nothingPassesForSomethingOfAnotherKind() {
    stores.oauth().save(refresh(1));
    assertThat(stores.oauth().findToken(OAuthToken.Kind.ACCESS, refresh(1).hash())).isEmpty();
    assertThat(stores.oauth().useCode(refresh(1).hash(), WriteId.random())).isFalse();
  }

  @Test
  void aCodeIsUsedOnceAndARepeatedCallIsTheSameUse() {
    WriteId first = WriteId.random();
    stores.oauth().save(code);
    assertThat(stores.oauth().useCode(code.hash(), first)).isTrue();
    assertThat(stores.oauth().useCode(code.hash(), first)).isTrue();
    assertThat(stores.oauth().useCode(code.hash(), WriteId.random())).isFalse();
    assertThat(stores.oauth().findToken(OAuthToken.Kind.CODE, code.hash()))
        .as("so that a second use is told from a guess")
        .contains(code);
  }

  @Test
  void noExpiredOrUnknownCodeIsUsed() {
    stores.oauth().save(code);
    clock.advance(HOUR);
    assertThat(stores.oauth().useCode(code.hash(), WriteId.random())).isFalse();
    assertThat(stores.oauth().useCode("unknown", WriteId.random())).isFalse();
    assertThat(stores.oauth().findToken(OAuthToken.Kind.CODE, "unknown")).isEmpty();
  }

  @Test
  void ofTwentyWhoRedeemOneCodeAtOnceOneSucceeds() throws Exception {
    stores.oauth().save(code);
    ExecutorService threads = Executors.newFixedThreadPool(20);
    int successes = 0;
    try {
      List<Future<Boolean>> uses = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        uses.add(threads.submit(() -> stores.oauth().useCode(code.hash(), WriteId.random())));
      }
      for (Future<Boolean> use : uses) {
        successes += use.get() ? 1 : 0;
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(successes).isEqualTo(1);
  }

  @Test
  void aGrantGoesOnToLaterGenerationsOnly() {
    Instant later = inAnHour.plus(HOUR);
    stores.oauth().save(grant);
    assertThat(stores.oauth().advance(grant.id(), 2, later)).isTrue();
    assertThat(stores.oauth().advance(grant.id(), 2, later)).isTrue();
    assertThat(stores.oauth().advance(grant.id(), 1, later.plus(HOUR))).isFalse();
    assertThat(stores.oauth().findGrant(grant.id()))
        .contains(new OAuthGrant(grant.id(), account, "alexa", 2, grant.createdAt(), later));
  }

  @Test
  void noRevokedOrExpiredGrantComesBack() {
    stores.oauth().save(grant);
    stores.oauth().save(code);
    stores.oauth().revoke(grant.id());
    stores.oauth().revoke(grant.id());
    assertThat(stores.oauth().advance(grant.id(), 1, inAnHour)).isFalse();
    assertThat(stores.oauth().grantOf(OAuthToken.Kind.CODE, code.hash())).isEmpty();
    OAuthGrant another = grant("another of " + account, clock.instant());
    stores.oauth().save(another);
    clock.advance(HOUR);
    assertThat(stores.oauth().advance(another.id(), 1, inAnHour.plus(HOUR))).isFalse();
    assertThat(stores.oauth().findGrant(another.id())).isEmpty();
  }

  @Test
  void allGrantsOfAnAccountAreListedAndRevokedButNobodyElses() {
    OAuthGrant later = grant("later of " + account, clock.instant().plusSeconds(5));
    UserId someone = Samples.account().userId();
    OAuthGrant foreign =
        new OAuthGrant("of " + someone, someone, "alexa", 0, clock.instant(), inAnHour);
    stores.oauth().save(later);
    stores.oauth().save(grant);
    stores.oauth().save(foreign);
    assertThat(stores.oauth().grantsOf(account)).containsExactly(grant, later);
    stores.oauth().revokeAll(account);
    assertThat(stores.oauth().grantsOf(account)).isEmpty();
    assertThat(stores.oauth().findGrant(later.id())).isEmpty();
    assertThat(stores.oauth().findGrant(foreign.id())).contains(foreign);
  }
}
