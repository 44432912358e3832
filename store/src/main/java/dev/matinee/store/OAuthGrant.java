package dev.matinee.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What an account holder allowed a program to do in their name. Every code and token that comes of
 * it names it and is worth nothing without it, so that removing this one item ends them all.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param id random; no secret
 * @param userId the account
 * @param clientId the program
 * @param generation of the newest refresh token that was used, 0 before the first; tokens of older
 *     generations are used up
 * @param createdAt to the second
 * @param expiresAt from this second on, it is as if it had never been
 */
public record OAuthGrant(
    String id,
    UserId userId,
    String clientId,
    int generation,
    Instant createdAt,
    Instant expiresAt) {
  /**
   * @throws IllegalArgumentException if the user id is no account's, the id is empty, or the
   *     generation negative
   */
  public OAuthGrant {
    if (id.isEmpty()) {
      throw new IllegalArgumentException("id must not be empty");
    }
    if (!userId.isAccount()) {
      throw new IllegalArgumentException("userId must be an account, got " + userId);
    }
    if (generation < 0) {
      throw new IllegalArgumentException("generation must be 0 or more, got " + generation);
    }
    createdAt = createdAt.truncatedTo(ChronoUnit.SECONDS);
    expiresAt = expiresAt.truncatedTo(ChronoUnit.SECONDS);
  }

  public boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt);
  }
}
