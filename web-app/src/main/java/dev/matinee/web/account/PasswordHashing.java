package dev.matinee.web.account;

import dev.matinee.web.http.RefusedException;
import dev.matinee.web.language.Message;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Argon2id with 19 MiB, two passes and one lane (OWASP's first choice). As many run at a time as
 * half of the processors can, so that many log-ins leave the other half to those who read; a few
 * wait, and more are refused at once. Safe for use by any number of threads.
 */
public final class PasswordHashing {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final long WAIT_MILLIS = 1_000;

  /** How many wait for each turn: as many as have it within half a second. */
  static final int WAITING_EACH = 4;

  private final Argon2PasswordEncoder argon2 =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
  private final int atOnce = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
  private final Semaphore turns = new Semaphore(atOnce, true);
  private final String unknownHash;

  /** Makes the hash that stands for accounts that do not exist. */
  public PasswordHashing() {
    unknownHash = hash("a password that no account has");
  }

  /** The hash of a new password, with its salt and settings. */
  public String hash(String password) {
    return inTurn(() -> String.valueOf(argon2.encode(password)));
  }

  /** Whether a password belongs to a hash; takes as long where there is no hash. */
  public boolean matches(String password, Optional<String> hash) {
    boolean matches = inTurn(() -> argon2.matches(password, hash.orElse(unknownHash)));
    return matches && hash.isPresent();
  }

  /** Whether a hash was made with weaker settings than today's. */
  public boolean isOutdated(String hash) {
    return argon2.upgradeEncoding(hash);
  }

  /** How many hashes are being computed. */
  public int running() {
    return atOnce - turns.availablePermits();
  }

  /** How many wait for their turn. */
  public int waiting() {
    return turns.getQueueLength();
  }

  private <T> T inTurn(Supplier<T> work) {
    if (!awaitTurn()) {
      throw RefusedException.forNow(
          503, Message.of("account.login.busy"), Message.of("account.login.busy.text"), 2);
    }
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  private boolean awaitTurn() {
    try {
      return turns.getQueueLength() < WAITING_EACH * atOnce
          && turns.tryAcquire(WAIT_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
