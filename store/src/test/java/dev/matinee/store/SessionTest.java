package dev.matinee.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionTest {
  private static final Account ACCOUNT = Samples.account();

  private final Session session = Samples.session(ACCOUNT, "token-hash");

  @Test
  void aSessionExpiresWithItsSecond() {
    assertThat(session.isExpired(session.expiresAt().minusMillis(1))).isFalse();
    assertThat(session.isExpired(session.expiresAt())).isTrue();
  }

  @Test
  void seeingItAgainChangesItsTimesOnly() {
    Instant later = Samples.NOON.plusSeconds(60);
    Session seen = session.seen(later, later.plusSeconds(3600));
    assertThat(seen.lastSeenAt()).isEqualTo(later);
    assertThat(seen.expiresAt()).isEqualTo(later.plusSeconds(3600));
    assertThat(seen.seen(session.lastSeenAt(), session.expiresAt())).isEqualTo(session);
  }

  @Test
  void aGuestHasNoNameAndAnAccountHasOne() {
    assertRefused(Session.Kind.GUEST, ACCOUNT.userId(), Optional.empty());
    assertRefused(Session.Kind.GUEST, Samples.guest(), Optional.of(ACCOUNT.username()));
    assertRefused(Session.Kind.BROWSER, Samples.guest(), Optional.empty());
    assertRefused(Session.Kind.BROWSER, ACCOUNT.userId(), Optional.empty());
    assertRefused(Session.Kind.API, UserId.ofDataSetUser(1), Optional.of(ACCOUNT.username()));
  }

  private static void assertRefused(Session.Kind kind, UserId userId, Optional<Username> username) {
    assertThatThrownBy(() -> session("hash", kind, userId, username, ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a session of kind " + kind + " cannot be that of " + userId);
  }

  @Test
  void aLabelIsShortAndAHashIsThere() {
    assertThatThrownBy(
            () ->
                session(
                    "hash", Session.Kind.GUEST, Samples.guest(), Optional.empty(), "x".repeat(101)))
        .hasMessage("label must have at most 100 characters, got 101");
    assertThatThrownBy(() -> session("", Session.Kind.GUEST, Samples.guest(), Optional.empty(), ""))
        .hasMessage("tokenHash must not be empty");
  }

  private static Session session(
      String hash, Session.Kind kind, UserId userId, Optional<Username> username, String label) {
    return new Session(
        hash, kind, userId, username, label, Samples.NOON, Samples.NOON, Samples.NOON, false);
  }

  @Test
  void itsTextHoldsNoHash() {
    assertThat(session.toString()).contains("BROWSER").doesNotContain("token-hash");
  }
}
