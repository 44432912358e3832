package dev.matinee.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A code that was sent to a number and is to be typed on the site. Immutable.
 *
 * @param hash of the digits, by {@link PhoneStore#hash}; they are nowhere kept
 * @param expiresAt from this second on, it is as if it had never been
 * @param triesLeft how many more wrong ones are looked at, 0 or more
 */
public record PhoneCode(String hash, Instant expiresAt, int triesLeft) {
  /** How many tries there are for one code. */
  public static final int MAX_TRIES = 5;

  /**
   * @throws IllegalArgumentException if the hash is empty, or the tries are negative
   */
  public PhoneCode {
    if (hash.isEmpty() || triesLeft < 0) {
      throw new IllegalArgumentException("a code must have a hash, and 0 tries or more");
    }
    expiresAt = expiresAt.truncatedTo(ChronoUnit.SECONDS);
  }

  /** A new one, with all its tries. */
  public PhoneCode(String hash, Instant expiresAt) {
    this(hash, expiresAt, MAX_TRIES);
  }

  /** Whether it may still be tried. */
  public boolean isOpen(Instant now) {
    return now.isBefore(expiresAt) && triesLeft > 0;
  }

  /** With one try less. */
  public PhoneCode tried() {
    return new PhoneCode(hash, expiresAt, triesLeft - 1);
  }

  /** Without the hash: six digits are soon found again from it. */
  @Override
  public String toString() {
    return "PhoneCode[expiresAt=" + expiresAt + ", triesLeft=" + triesLeft + "]";
  }
}
