package dev.matinee.web.account;

import dev.matinee.web.http.RefusedException;
import dev.matinee.web.language.Message;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Argon2id with 19 MiB, two passes and one lane (OWASP's first choice). As many run at a time as
 * half of the processors can, and while others wait, a turn is followed by a rest as long as it
 * took: a flood of log-ins takes a quarter of the processors, and two nodes of one machine leave
 * half of them to those who read. A few wait, as long as their turns come soon; more are refused at
 * once. Safe for use by any number of threads.
 */
public final class PasswordHashing {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;

  /** How long a person waits for a turn, by what turns took of late. */
  private static final Duration PATIENCE = Duration.ofMillis(500);

  /** The end of a wait whose turns took longer than those before. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  /** What the latest turn counts in the usual time of one. */
  private static final double LATEST = 0.25;

  private final Argon2PasswordEncoder argon2 =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
  private final int atOnce = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
  private final Semaphore turns = new Semaphore(atOnce, true);
  private final AtomicLong usualNanos = new AtomicLong();
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
    long start = System.nanoTime();
    try {
      return work.get();
    } finally {
      endTurn(System.nanoTime() - start);
    }
  }

  private boolean awaitTurn() {
    try {
      return turns.tryAcquire()
          || (mayWait() && turns.tryAcquire(LONGEST_WAIT.toNanos(), TimeUnit.NANOSECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Each turn before that of one more person has its rest. One may wait for each, however slow. */
  private boolean mayWait() {
    int waiting = turns.getQueueLength();
    return waiting < atOnce || 2 * usualNanos.get() * (waiting + 1) / atOnce <= PATIENCE.toNanos();
  }

  private void endTurn(long nanos) {
    usualNanos.updateAndGet(
        usual -> usual == 0 ? nanos : (long) (LATEST * nanos + (1 - LATEST) * usual));
    if (turns.hasQueuedThreads()) {
      CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS).execute(turns::release);
    } else {
      turns.release();
    }
  }
}
