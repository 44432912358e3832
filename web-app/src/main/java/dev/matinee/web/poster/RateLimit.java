package dev.matinee.web.poster;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How fast somebody else's service is asked: so many times a second at most, and not at all for a
 * while after it failed several times in a row. Safe for use by any number of threads.
 */
final class RateLimit {
  private static final int FAILURES = 5;
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final long interval;
  private final LongSupplier nanos;
  private long next;
  private long resume;
  private int failures;

  /**
   * @param perSecond 1 to 1000
   * @param nanos a clock that is never set, such as {@link System#nanoTime}
   */
  RateLimit(int perSecond, LongSupplier nanos) {
    this.interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
    this.nanos = nanos;
    next = nanos.getAsLong();
    resume = next;
  }

  /** Waits for the turn of the caller; false at once where there is a pause. */
  boolean awaitTurn() throws InterruptedException {
    if (!pause().isZero()) {
      return false;
    }
    TimeUnit.NANOSECONDS.sleep(reserve());
    return pause().isZero();
  }

  private synchronized long reserve() {
    long now = nanos.getAsLong();
    long turn = Math.max(0, next - now);
    next = now + turn + interval;
    return turn;
  }

  /** How long callers must not ask from now on. */
  synchronized Duration pause() {
    return Duration.ofNanos(Math.max(0, resume - nanos.getAsLong()));
  }

  synchronized void worked() {
    failures = 0;
  }

  /**
   * One more failure. After a pause the first one starts the next.
   *
   * @return whether there is a pause now
   */
  synchronized boolean failed() {
    failures = Math.min(failures + 1, FAILURES);
    if (failures == FAILURES) {
      rest(PAUSE);
    }
    return failures == FAILURES;
  }

  /** Starts a pause of some time; a longer one that runs already stays. */
  synchronized void rest(Duration time) {
    long until = nanos.getAsLong() + time.toNanos();
    resume = until - resume > 0 ? until : resume;
  }
}
