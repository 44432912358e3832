package dev.matinee.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every engine promises of pairing codes. */
abstract class PairingCodesContract extends EngineContract {
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  private final UserId account = Samples.account().userId();
  private final String hash = "hash of " + account;
  private final PairingCode code = code(account);

  PairingCodesContract(Function<Clock, Stores> engine) {
    super(engine);
  }

  private PairingCode code(UserId userId) {
    return new PairingCode(hash, userId, clock.instant().plus(TEN_MINUTES), Optional.of("Zoë"));
  }

  @Test
  void aCodeIsRedeemedOnce() {
    assertThat(stores.pairingCodes().create(code)).isTrue();
    assertThat(stores.pairingCodes().redeem(hash)).contains(code);
    assertThat(stores.pairingCodes().redeem(hash)).isEmpty();
    assertThat(stores.pairingCodes().create(code(Samples.account().userId()))).isTrue();
  }

  @Test
  void anExpiredCodeIsNone() {
    stores.pairingCodes().create(code);
    clock.advance(TEN_MINUTES);
    assertThat(stores.pairingCodes().redeem(hash)).isEmpty();
  }

  @Test
  void aCodeInUseIsNotGivenToAnother() {
    stores.pairingCodes().create(code);
    assertThat(stores.pairingCodes().create(code(Samples.account().userId()))).isFalse();
    clock.advance(TEN_MINUTES.minusSeconds(1));
    assertThat(stores.pairingCodes().redeem(hash)).contains(code);
  }

  @Test
  void theCodeOfAnExpiredOneIsFree() {
    stores.pairingCodes().create(code);
    clock.advance(TEN_MINUTES);
    PairingCode another = code(Samples.account().userId());
    assertThat(stores.pairingCodes().create(another)).isTrue();
    assertThat(stores.pairingCodes().redeem(hash)).contains(another);
  }

  @Test
  void aRepeatedCreationSucceedsWithoutEffect() {
    assertThat(stores.pairingCodes().create(code)).isTrue();
    assertThat(stores.pairingCodes().create(code)).isTrue();
  }

  @Test
  void ofManyWhoSayOneCodeOneGetsIt() throws Exception {
    stores.pairingCodes().create(code);
    assertThat(holding(20, () -> stores.pairingCodes().redeem(hash).isPresent())).isEqualTo(1);
  }

  @Test
  void aGuesserHasFiveTriesInTenMinutes() {
    for (int left = PairingCodeStore.MAX_TRIES; left > 0; left--) {
      assertThat(stores.pairingCodes().triesLeft(hash)).isEqualTo(left);
      assertThat(stores.pairingCodes().countWrongTry(hash)).isTrue();
    }
    clock.advance(TEN_MINUTES.minusSeconds(1));
    assertThat(stores.pairingCodes().triesLeft(hash)).isZero();
    assertThat(stores.pairingCodes().countWrongTry(hash)).isFalse();
    assertThat(stores.pairingCodes().triesLeft(hash + " of another")).isEqualTo(5);
  }

  @Test
  void triesComeBackWithTheNextWindow() {
    while (stores.pairingCodes().countWrongTry(hash)) {
      clock.advance(Duration.ofSeconds(1));
    }
    clock.advance(TEN_MINUTES);
    assertThat(stores.pairingCodes().triesLeft(hash)).isEqualTo(5);
    assertThat(stores.pairingCodes().countWrongTry(hash)).isTrue();
    assertThat(stores.pairingCodes().triesLeft(hash)).isEqualTo(4);
  }

  @Test
  void manyTriesAtOnceAreFive() throws Exception {
    assertThat(holding(20, () -> stores.pairingCodes().countWrongTry(hash))).isEqualTo(5);
  }

  @Test
  void aGuesserIsNoCode() {
    assertThat(stores.pairingCodes().countWrongTry(hash)).isTrue();
    assertThat(stores.pairingCodes().redeem(hash)).isEmpty();
    assertThat(stores.pairingCodes().create(code)).isTrue();
    assertThat(stores.pairingCodes().triesLeft(hash)).isEqualTo(4);
  }

  @Test
  void allGuessersTogetherHaveSoManyTriesInTenMinutes() throws Exception {
    int more = PairingCodeStore.MAX_TRIES_OF_ALL + 20;

    assertThat(holding(more, () -> stores.pairingCodes().countTryOfAll()))
        .isEqualTo(PairingCodeStore.MAX_TRIES_OF_ALL);
    clock.advance(TEN_MINUTES.minusSeconds(1));
    assertThat(stores.pairingCodes().countTryOfAll()).isFalse();
    try (Stores elsewhere = open()) {
      assertThat(elsewhere.pairingCodes().countTryOfAll()).isFalse();
    }
    assertThat(stores.pairingCodes().countWrongTry(hash)).as("one guesser alone").isTrue();
    clock.advance(Duration.ofSeconds(1));
    assertThat(stores.pairingCodes().countTryOfAll()).isTrue();
  }

  @Test
  void anotherNodeFindsTheCode() {
    stores.pairingCodes().create(code);
    try (Stores elsewhere = open()) {
      assertThat(elsewhere.pairingCodes().redeem(hash)).contains(code);
    }
  }
}
