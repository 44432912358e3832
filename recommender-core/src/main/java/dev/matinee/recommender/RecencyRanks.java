package dev.matinee.recommender;

import java.util.Arrays;

/** How many ratings of a person were given later than each of them. */
final class RecencyRanks {
  private static final long UNDATED = 0;
  private static final long BEFORE_ALL = Long.MIN_VALUE;

  private RecencyRanks() {}

  /**
   * The number of strictly later ones for each.
   *
   * @param times in epoch seconds, 0 for ratings without a time; these are older than all others
   */
  static int[] of(long... times) {
    long[] moments =
        Arrays.stream(times).map(time -> time == UNDATED ? BEFORE_ALL : time).toArray();
    long[] sorted = moments.clone();
    Arrays.sort(sorted);
    return Arrays.stream(moments).mapToInt(moment -> laterThan(moment, sorted)).toArray();
  }

  private static int laterThan(long moment, long[] sorted) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= moment) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return sorted.length - low;
  }
}
