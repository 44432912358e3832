package dev.matinee.web.account;

import dev.matinee.store.PairingCode;
import dev.matinee.store.PairingCodeStore;
import dev.matinee.store.UserId;
import dev.matinee.store.Username;
import dev.matinee.web.history.PersonalHistories;
import dev.matinee.web.http.RefusedException;
import dev.matinee.web.language.Message;
import dev.matinee.web.visitor.Token;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Makes the codes that people say to link an Echo with their account. Kept is the SHA-256 of the
 * eight digits in hexadecimal, by which the skill finds them. Safe for use by any number of
 * threads.
 */
public final class PairingCodes {
  /** How long a code can be said. */
  public static final Duration LIFE = Duration.ofMinutes(10);

  /** None begins with a zero, which a voice service may leave out of a number. */
  private static final int LOWEST = 10_000_000;

  private static final int CODES = 90_000_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final PairingCodeStore store;
  private final PersonalHistories histories;
  private final Clock clock;

  /** Over a store, and the histories that will be told by voice. */
  public PairingCodes(PairingCodeStore store, PersonalHistories histories, Clock clock) {
    this.store = store;
    this.histories = histories;
    this.clock = clock;
  }

  /**
   * A code as it is shown. It cannot be shown again.
   *
   * @param digits eight of them
   * @param expiresAt to the second
   */
  public record Shown(String digits, Instant expiresAt) {
    @Override
    public String toString() {
      return "Shown[hidden, expiresAt=" + expiresAt + "]";
    }
  }

  /**
   * A new code of an account.
   *
   * @param name of the account, by which others of the household may then speak of its owner
   * @throws RefusedException after {@link PairingCodeStore#MAX_TRIES} in {@link
   *     PairingCodeStore#TRY_WINDOW}: the more codes there are, the easier one is guessed
   */
  public Shown make(UserId account, Username name) {
    // The same count as that of guessers, which holds for all nodes.
    if (!store.countWrongTry(Token.hashOf("pairing codes of " + account))) {
      throw RefusedException.forNow(
          429,
          Message.of("account.echo.codes"),
          Message.of("account.echo.codes.wait", PairingCodeStore.MAX_TRIES),
          (int) PairingCodeStore.TRY_WINDOW.toSeconds());
    }
    // An account of an earlier version may have none, and could then tell nothing by voice.
    histories.begin(account);
    Instant expiresAt = clock.instant().plus(LIFE).truncatedTo(ChronoUnit.SECONDS);
    while (true) {
      String digits = Integer.toString(LOWEST + RANDOM.nextInt(CODES));
      PairingCode code =
          new PairingCode(Token.hashOf(digits), account, expiresAt, Optional.of(name.value()));
      if (store.create(code)) {
        return new Shown(digits, expiresAt);
      }
    }
  }
}
