package dev.matinee.cli.benchmark;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * How long some asks took. For use by one thread.
 *
 * <p>A percentile is the smallest time that is not below that share of all of them (nearest rank),
 * so it is always one that was measured.
 */
public final class Timings {
  private static final double NANOS_PER_MILLI = TimeUnit.MILLISECONDS.toNanos(1);
  private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

  private final long[] sorted;
  private final long wall;

  /**
   * @param nanos of each ask, one at least
   * @param wall nanoseconds from the first ask to the last answer
   */
  Timings(long[] nanos, long wall) {
    sorted = nanos.clone();
    Arrays.sort(sorted);
    this.wall = wall;
  }

  /** The time that {@code share} of all asks needed at most, in milliseconds. */
  public double millis(double share) {
    int rank = Math.max(1, (int) Math.ceil(share * sorted.length));
    return sorted[rank - 1] / NANOS_PER_MILLI;
  }

  /** Asks a second, of all threads together. */
  public double perSecond() {
    return sorted.length * NANOS_PER_SECOND / wall;
  }

  long wall() {
    return wall;
  }
}
