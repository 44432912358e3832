package dev.matinee.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A browser or program that somebody is known by. The token itself is nowhere kept.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param tokenHash what the token is found by
 * @param kind what holds the token
 * @param userId a guest for {@link Kind#GUEST}, else an account
 * @param username of the account; empty for a guest
 * @param label a browser's short name, or the name of a token; at most {@value #MAX_LABEL}
 *     characters
 * @param createdAt to the second
 * @param lastSeenAt to the second
 * @param expiresAt from this second on, it is as if it had never been
 * @param remembered whether it is to outlast the browser
 */
public record Session(
    String tokenHash,
    Kind kind,
    UserId userId,
    Optional<Username> username,
    String label,
    Instant createdAt,
    Instant lastSeenAt,
    Instant expiresAt,
    boolean remembered) {
  public static final int MAX_LABEL = 100;

  /** What holds the token. */
  public enum Kind {
    /** A browser of somebody who did not sign in. */
    GUEST,
    /** A browser of somebody who signed in. */
    BROWSER,
    /** A program that somebody gave a token to. */
    API
  }

  /**
   * @throws IllegalArgumentException if the user id, the name and the kind do not fit, the hash is
   *     empty, or the label too long
   */
  public Session {
    if (tokenHash.isEmpty()) {
      throw new IllegalArgumentException("tokenHash must not be empty");
    }
    if (label.length() > MAX_LABEL) {
      throw new IllegalArgumentException(
          "label must have at most " + MAX_LABEL + " characters, got " + label.length());
    }
    requireFit(kind, userId, username);
    createdAt = createdAt.truncatedTo(ChronoUnit.SECONDS);
    lastSeenAt = lastSeenAt.truncatedTo(ChronoUnit.SECONDS);
    expiresAt = expiresAt.truncatedTo(ChronoUnit.SECONDS);
  }

  private static void requireFit(Kind kind, UserId userId, Optional<Username> username) {
    boolean fits =
        kind == Kind.GUEST
            ? userId.isGuest() && username.isEmpty()
            : userId.isAccount() && username.isPresent();
    if (!fits) {
      throw new IllegalArgumentException(
          "a session of kind " + kind + " cannot be that of " + userId);
    }
  }

  /** The same session, seen again. */
  public Session seen(Instant at, Instant nowExpiresAt) {
    return new Session(
        tokenHash, kind, userId, username, label, createdAt, at, nowExpiresAt, remembered);
  }

  public boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt);
  }

  /** Without the hash, since it ends in logs. */
  @Override
  public String toString() {
    return String.format(
        "Session[kind=%s, userId=%s, lastSeenAt=%s, expiresAt=%s, remembered=%s]",
        kind, userId, lastSeenAt, expiresAt, remembered);
  }
}
