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
 * @param passwordHash with its algorithm, cost and salt; behind a mark where the password opens the
 *     account no more ({@link #isPasskeyOnly})
 * @param createdAt to the second
 * @param sessions the token hashes of its sessions and API tokens, at most {@value #MAX_SESSIONS}
 * @param recoveryHashes the hashes of the codes that open it once each without the password, at
 *     most {@value #MAX_RECOVERY_CODES}
 * @param passkeys that open it in place of the password
 */
public record Account(
    Username username,
    UserId userId,
    long version,
    String passwordHash,
    Instant createdAt,
    Set<String> sessions,
    Set<String> recoveryHashes,
    Passkeys passkeys) {
  /** How many sessions and API tokens an account may have at once. */
  public static final int MAX_SESSIONS = 100;

  /**
   * Before the hash of a password that opens the account no more. No reader of hashes knows it, so
   * that a node of an older release refuses the password as well.
   */
  private static final String PASSKEY_ONLY = "passkey-only:";

  /** How many recovery codes an account may have at once. */
  public static final int MAX_RECOVERY_CODES = 10;

  /**
   * @throws IllegalArgumentException if the user id is no account's, the version is below 1, or
   *     there are more than {@link #MAX_RECOVERY_CODES} recovery codes
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
    recoveryHashes = Collections.unmodifiableSet(new TreeSet<>(recoveryHashes));
    if (recoveryHashes.size() > MAX_RECOVERY_CODES) {
      throw new IllegalArgumentException(
          "recoveryHashes must be at most "
              + MAX_RECOVERY_CODES
              + ", got "
              + recoveryHashes.size());
    }
  }

  /** A new account, with its password alone. */
  public static Account signUp(
      Username username, UserId userId, String passwordHash, Instant createdAt) {
    return new Account(
        username, userId, 1, passwordHash, createdAt, Set.of(), Set.of(), Passkeys.none());
  }

  public Account withPasswordHash(String hash) {
    return next(mark() + hash, sessions, recoveryHashes, passkeys);
  }

  /** Whether it is opened by its passkeys, and not by its password. */
  public boolean isPasskeyOnly() {
    return !mark().isEmpty() && !passkeys.all().isEmpty();
  }

  /** The hash of the password, whether it opens the account or not. */
  public String bareHash() {
    return passwordHash.substring(mark().length());
  }

  /**
   * Opened by its passkeys alone, or by its password as well.
   *
   * @throws IllegalArgumentException if it is to be opened by passkeys and has none
   */
  public Account withPasskeyOnly(boolean only) {
    if (only && passkeys.all().isEmpty()) {
      throw new IllegalArgumentException("an account without a passkey is opened by its password");
    }
    String hash = only ? PASSKEY_ONLY + bareHash() : bareHash();
    return next(hash, sessions, recoveryHashes, passkeys);
  }

  private String mark() {
    return passwordHash.startsWith(PASSKEY_ONLY) ? PASSKEY_ONLY : "";
  }

  /**
   * With one session more.
   *
   * @throws SessionsFullException above {@link #MAX_SESSIONS} sessions
   */
  public Account withSession(String tokenHash) {
    Set<String> changed = new TreeSet<>(sessions);
    changed.add(tokenHash);
    return next(passwordHash, changed, recoveryHashes, passkeys);
  }

  /** Without some sessions; those that it does not have do not matter. */
  public Account withoutSessions(Collection<String> tokenHashes) {
    Set<String> changed = new TreeSet<>(sessions);
    tokenHashes.forEach(changed::remove);
    return next(passwordHash, changed, recoveryHashes, passkeys);
  }

  /** With other sessions than before. */
  public Account withSessions(Collection<String> tokenHashes) {
    return next(passwordHash, new TreeSet<>(tokenHashes), recoveryHashes, passkeys);
  }

  /** With another password, which ends every session. */
  public Account withNewPassword(String hash) {
    return next(mark() + hash, Set.of(), recoveryHashes, passkeys);
  }

  /**
   * With other recovery codes than before.
   *
   * @throws IllegalArgumentException above {@link #MAX_RECOVERY_CODES} codes
   */
  public Account withRecoveryHashes(Collection<String> hashes) {
    return next(passwordHash, sessions, new TreeSet<>(hashes), passkeys);
  }

  /**
   * With another password, which ends every session, at the cost of one recovery code. Who lost the
   * way in may have lost a device as well, so that no passkey is left, and the password opens it.
   */
  public Account recovered(String codeHash, String newPasswordHash) {
    Set<String> left = new TreeSet<>(recoveryHashes);
    left.remove(codeHash);
    return next(newPasswordHash, Set.of(), left, Passkeys.none());
  }

  /** With other passkeys than before; without any, the password opens it. */
  public Account withPasskeys(Passkeys changed) {
    String hash = changed.all().isEmpty() ? bareHash() : passwordHash;
    return next(hash, sessions, recoveryHashes, changed);
  }

  private Account next(
      String hash, Set<String> tokenHashes, Set<String> codeHashes, Passkeys keys) {
    return new Account(
        username, userId, version + 1, hash, createdAt, tokenHashes, codeHashes, keys);
  }

  /** Without any hash, since it ends in logs. */
  @Override
  public String toString() {
    return String.format(
        "Account[username=%s, userId=%s, version=%d, createdAt=%s, sessions=%d]",
        username, userId, version, createdAt, sessions.size());
  }
}
