package dev.matinee.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A code that links a user of Alexa with an account when it is said. The code itself is nowhere
 * kept.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param codeHash what the code is found by
 * @param userId the account that it links with
 * @param expiresAt from this second on, it is as if it had never been
 * @param name by which others of a household may speak of the account's owner; empty where it is
 *     not known
 */
public record PairingCode(
    String codeHash, UserId userId, Instant expiresAt, Optional<String> name) {
  /**
   * @throws IllegalArgumentException if the user id is no account's, or the hash is empty
   */
  public PairingCode {
    if (codeHash.isEmpty()) {
      throw new IllegalArgumentException("codeHash must not be empty");
    }
    if (!userId.isAccount()) {
      throw new IllegalArgumentException("userId must be an account, got " + userId);
    }
    expiresAt = expiresAt.truncatedTo(ChronoUnit.SECONDS);
  }

  /** A code of an account whose owner's name is not known. */
  public PairingCode(String codeHash, UserId userId, Instant expiresAt) {
    this(codeHash, userId, expiresAt, Optional.empty());
  }

  public boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt);
  }

  /** Without the hash: eight digits are soon found again from it. */
  @Override
  public String toString() {
    return "PairingCode[userId=" + userId + ", expiresAt=" + expiresAt + "]";
  }
}
