package dev.matinee.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every engine promises of challenges. */
abstract class ChallengesContract extends EngineContract {
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

  private final UserId account = Samples.account().userId();
  private final String hash = "hash of " + account;

  ChallengesContract(Function<Clock, Stores> engine) {
    super(engine);
  }

  private Challenge challenge(Optional<UserId> forWhom) {
    return new Challenge(hash, forWhom, clock.instant().plus(FIVE_MINUTES));
  }

  @Test
  void aChallengeIsTakenOnceWhereverItWasMade() {
    stores.challenges().create(challenge(Optional.of(account)));
    try (Stores elsewhere = open()) {
      assertThat(elsewhere.challenges().take(hash)).contains(challenge(Optional.of(account)));
    }
    assertThat(stores.challenges().take(hash)).isEmpty();
  }

  @Test
  void aChallengeMayBeForNoAccount() {
    stores.challenges().create(challenge(Optional.empty()));
    assertThat(stores.challenges().take(hash)).contains(challenge(Optional.empty()));
  }

  @Test
  void anExpiredChallengeIsNone() {
    stores.challenges().create(challenge(Optional.empty()));
    clock.advance(FIVE_MINUTES);
    assertThat(stores.challenges().take(hash)).isEmpty();
  }

  @Test
  void aChallengeLivesUntilItExpires() {
    stores.challenges().create(challenge(Optional.empty()));
    clock.advance(FIVE_MINUTES.minusSeconds(1));
    assertThat(stores.challenges().take(hash)).isPresent();
  }

  @Test
  void ofManyWhoAnswerOneChallengeOneGetsIt() throws Exception {
    stores.challenges().create(challenge(Optional.empty()));
    assertThat(holding(20, () -> stores.challenges().take(hash).isPresent())).isEqualTo(1);
  }

  @Test
  void aChallengeIsNoSession() {
    stores.challenges().create(challenge(Optional.of(account)));
    assertThat(stores.sessions().find(hash)).isEmpty();
  }
}
