package dev.matinee.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Something random that a browser was given to have a passkey sign it. The secret that it is made
 * of is nowhere kept.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param hash what the challenge is found by
 * @param account which is to get a passkey; empty where a passkey is to open one
 * @param expiresAt from this second on, it is as if it had never been
 */
public record Challenge(String hash, Optional<UserId> account, Instant expiresAt) {
  /**
   * @throws IllegalArgumentException if the hash is empty, or the user id is no account's
   */
  public Challenge {
    if (hash.isEmpty()) {
      throw new IllegalArgumentException("hash must not be empty");
    }
    account.ifPresent(Challenge::requireAccount);
    expiresAt = expiresAt.truncatedTo(ChronoUnit.SECONDS);
  }

  private static void requireAccount(UserId userId) {
    if (!userId.isAccount()) {
      throw new IllegalArgumentException("account must be an account, got " + userId);
    }
  }

  public boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt);
  }

  /** Without the hash, since it ends in logs. */
  @Override
  public String toString() {
    return "Challenge[account=" + account + ", expiresAt=" + expiresAt + "]";
  }
}
