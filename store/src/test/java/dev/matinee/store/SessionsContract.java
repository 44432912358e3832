package dev.matinee.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every engine promises of sessions. */
abstract class SessionsContract extends EngineContract {
  private final Account account = Samples.account();
  private final String token = "token of " + account.userId();
  private final Session session = Samples.session(account, token);

  SessionsContract(Function<Clock, Stores> engine) {
    super(engine);
  }

  @Test
  void everythingInASessionComesBack() {
    Session guest =
        new Session(
            token + " g",
            Session.Kind.GUEST,
            Samples.guest(),
            Optional.empty(),
            "",
            Samples.NOON,
            Samples.NOON.plusSeconds(1),
            Samples.NOON.plusSeconds(2),
            true);
    stores.sessions().save(session);
    stores.sessions().save(guest);
    assertThat(stores.sessions().find(token)).contains(session);
    assertThat(stores.sessions().find(guest.tokenHash())).contains(guest);
    assertThat(stores.sessions().find(token + " unknown")).isEmpty();
  }

  @Test
  void aSessionComesWithTheVersionOfItsOwnersHistory() {
    stores.sessions().save(session);
    assertThat(withVersion(token)).contains(new SessionWithHistoryVersion(session, 0));
    History told = Told.change(stores, session.userId(), h -> h.rate(1, Samples.fourAndAHalf()));
    assertThat(withVersion(token)).contains(new SessionWithHistoryVersion(session, told.version()));
    assertThat(withVersion(token + " unknown")).isEmpty();
    assertThat(stores.sessions().findWithHistoryVersion(token, Samples.account().userId()))
        .as("of another person")
        .isEmpty();
    clock.advance(Duration.ofHours(1));
    assertThat(withVersion(token)).as("expired").isEmpty();
  }

  private Optional<SessionWithHistoryVersion> withVersion(String tokenHash) {
    return stores.sessions().findWithHistoryVersion(tokenHash, session.userId());
  }

  @Test
  void aSessionIsGoneFromTheSecondItExpires() {
    stores.sessions().save(session);
    clock.advance(Duration.ofHours(1).minusMillis(1));
    assertThat(stores.sessions().find(token)).contains(session);
    clock.advance(Duration.ofMillis(1));
    assertThat(stores.sessions().find(token)).isEmpty();
    assertThat(stores.sessions().findAll(List.of(token))).isEmpty();
  }

  @Test
  void aSessionThatIsSeenLivesLonger() {
    stores.sessions().save(session);
    Instant later = Samples.NOON.plus(Duration.ofMinutes(50));
    Session seen = session.seen(later, later.plus(Duration.ofHours(1)));
    stores.sessions().touch(seen);
    clock.advance(Duration.ofMinutes(100));
    assertThat(stores.sessions().find(token)).contains(seen);
  }

  @Test
  void touchingChangesNothingElse() {
    stores.sessions().save(session);
    Session renamed =
        new Session(
            token,
            Session.Kind.API,
            Samples.account().userId(),
            session.username(),
            "another",
            session.createdAt(),
            session.lastSeenAt(),
            session.expiresAt(),
            true);
    stores.sessions().touch(renamed);
    assertThat(stores.sessions().find(token)).contains(session);
  }

  @Test
  void aDeletedSessionDoesNotComeBackByBeingSeen() {
    stores.sessions().save(session);
    stores.sessions().delete(List.of(token));
    stores.sessions().touch(session.seen(Samples.NOON, Samples.NOON.plus(Duration.ofDays(1))));
    assertThat(stores.sessions().find(token)).isEmpty();
  }

  @Test
  void anExpiredSessionDoesNotComeBackByBeingSeen() {
    stores.sessions().save(session);
    clock.advance(Duration.ofHours(1));
    stores.sessions().touch(session.seen(clock.instant(), clock.instant().plusSeconds(60)));
    assertThat(stores.sessions().find(token)).isEmpty();
  }

  @Test
  void manyAreFoundAndDeletedAtOnce() {
    List<String> tokens = new ArrayList<>();
    List<Session> saved = new ArrayList<>();
    for (int i = 0; i < 130; i++) {
      saved.add(Samples.session(account, token + i));
      tokens.add(token + i);
      stores.sessions().save(saved.get(i));
    }
    stores.sessions().save(session);
    tokens.add(token + 0);
    tokens.add(token + " unknown");
    assertThat(stores.sessions().findAll(tokens)).containsExactlyInAnyOrderElementsOf(saved);
    stores.sessions().delete(tokens);
    assertThat(stores.sessions().findAll(tokens)).isEmpty();
    assertThat(stores.sessions().find(token)).contains(session);
  }

  @Test
  void noneIsFoundOrDeletedOfNone() {
    assertThat(stores.sessions().findAll(List.of())).isEmpty();
    stores.sessions().delete(List.of());
  }
}
