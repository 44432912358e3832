package dev.matinee.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A person who signed up. The account names all its sessions, so that its reader knows every
 * session there is, without an index that lags behind.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param username as the person wrote it at sign-up
 * @param userId whose history is theirs; an account, for ever
 * @param version 1 at sign-up; every change raises it by one
 * @param passwordHash with its algorithm, cost and salt
 * @param createdAt to the second
 * @param sessions the token hashes of its sessions and API tokens, at most {@value #MAX_SESSIONS}
 */
public record Account(
    Username username,
    UserId userId,
    long version,
    String passwordHash,
    Instant createdAt,
    Set<String> sessions) {
  /** How many sessions and API tokens an account may have at once. */
  public static final int MAX_SESSIONS = 100;

  /**
   * @throws IllegalArgumentException if the user id is no account's, or the version is below 1
   * @throws SessionsFullException above {@link #MAX_SESSIONS} sessions
   */
  public Account {
    if (!userId.isAccount()) {
      throw new IllegalArgumentException("userId must be an account, got " + userId);
    }
    if (version < 1) {
      throw new IllegalArgumentException("version must be 1 or more, got " + version);
    }
    createdAt = createdAt.truncatedTo(ChronoUnit.SECONDS);
    sessions = Collections.unmodifiableSet(new TreeSet<>(sessions));
    if (sessions.size() > MAX_SESSIONS) {
      throw new SessionsFullException(sessions.size());
    }
  }

  /** A new account, without a session. */
  public static Account signUp(
      Username username, UserId userId, String passwordHash, Instant createdAt) {
    return new Account(username, userId, 1, passwordHash, createdAt, Set.of());
  }

  public Account withPasswordHash(String hash) {
    return next(hash, sessions);
  }

  /**
   * With one session more.
   *
   * @throws SessionsFullException above {@link #MAX_SESSIONS} sessions
   */
  public Account withSession(String tokenHash) {
    Set<String> changed = new TreeSet<>(sessions);
    changed.add(tokenHash);
    return next(passwordHash, changed);
  }

  /** Without some sessions; those that it does not have do not matter. */
  public Account withoutSessions(Collection<String> tokenHashes) {
    Set<String> changed = new TreeSet<>(sessions);
    tokenHashes.forEach(changed::remove);
    return next(passwordHash, changed);
  }

  /** With other sessions than before. */
  public Account withSessions(Collection<String> tokenHashes) {
    return next(passwordHash, new TreeSet<>(tokenHashes));
  }

  /** With another password, which ends every session. */
  public Account withNewPassword(String hash) {
    return next(hash, Set.of());
  }

  private Account next(String hash, Set<String> tokenHashes) {
    return new Account(username, userId, version + 1, hash, createdAt, tokenHashes);
  }

  /** Without any hash, since it ends in logs. */
  @Override
  public String toString() {
    return String.format(
        "Account[username=%s, userId=%s, version=%d, createdAt=%s, sessions=%d]",
        username, userId, version, createdAt, sessions.size());
  }
}
