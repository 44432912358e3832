package dev.matinee.store.dynamodb;

import java.time.Duration;

/**
 * How long a call may take. An attempt that takes longer is given up and repeated, at most twice;
 * one that is throttled, more often.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param attempt for one attempt, and for connecting
 * @param call for all attempts and the pauses between them
 */
public record CallLimits(Duration attempt, Duration call) {
  /** An attempt of 500 ms, a call of 1.5 s: a page has 2 s in all. */
  public static final CallLimits DEFAULT =
      new CallLimits(Duration.ofMillis(500), Duration.ofMillis(1500));

  /** For what is asked once, at a start: the first call of a JVM loads classes and connects. */
  static final CallLimits START = new CallLimits(Duration.ofSeconds(3), Duration.ofSeconds(8));

  /**
   * @throws IllegalArgumentException unless both are at least a millisecond, and a call is no
   *     shorter than an attempt
   */
  public CallLimits {
    if (attempt.toMillis() < 1 || call.compareTo(attempt) < 0) {
      throw new IllegalArgumentException(
          "attempt must be between PT0.001S and call (" + call + "), got " + attempt);
    }
  }
}
