package dev.matinee.benchmarks.peers;

import java.util.Arrays;

/** The nearest-rank percentiles of some times. Immutable. */
final class Percentiles {
  private static final double NANOS_PER_MILLI = 1e6;

  private final long[] ascending;

  /**
   * Orders the times.
   *
   * @param nanos at least one
   */
  Percentiles(long[] nanos) {
    ascending = nanos.clone();
    Arrays.sort(ascending);
  }

  /** The smallest time that {@code percent} of 100 of all times do not exceed. */
  double millis(double percent) {
    int rank = (int) Math.ceil(percent / 100 * ascending.length);
    return ascending[Math.max(rank, 1) - 1] / NANOS_PER_MILLI;
  }
}
