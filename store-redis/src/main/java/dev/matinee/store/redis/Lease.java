package dev.matinee.store.redis;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * For how long a copy of what may change in the store is believed, counted from before the store
 * was read. A change that Redis was not told of is known to all nodes when it is over. Safe for use
 * by any number of threads.
 *
 * @param clock of this node
 */
record Lease(Clock clock) {
  /** With clocks that differ by half a second, what is told is two seconds old at most. */
  static final Duration TIME = Duration.ofMillis(1500);

  /** Longer than a copy is believed, so that a mark outlives what was read before it. */
  static final Duration KEPT = Duration.ofSeconds(5);

  Instant now() {
    return clock.instant();
  }

  /**
   * Waits until what was read before a time is not believed any more: no longer than a lease, also
   * where the clock was set back.
   */
  void awaitEnd(Instant readAt) {
    Duration left = TIME.minus(Duration.between(readAt, clock.instant()));
    try {
      TimeUnit.MILLISECONDS.sleep(Math.min(left.toMillis(), TIME.toMillis()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether what was read then may be believed now; a time to come is not one of this site. */
  boolean covers(Instant readAt) {
    Duration age = Duration.between(readAt, clock.instant());
    return age.compareTo(TIME) <= 0 && age.compareTo(TIME.negated()) >= 0;
  }
}
