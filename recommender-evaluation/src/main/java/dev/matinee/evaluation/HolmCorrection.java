package dev.matinee.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Corrects p-values of several tests for their number, so that the chance of one false finding or
 * more stays below the level at which they are read: with m tests the k-th smallest is multiplied
 * by {@code m - k + 1}, is not below those before it, and is 1 at most. No independence is assumed.
 *
 * <p>Source: S. Holm (1979), A simple sequentially rejective multiple test procedure, Scandinavian
 * Journal of Statistics 6, 65-70.
 */
public final class HolmCorrection {
  private HolmCorrection() {}

  /** The corrected p-values, in the order of the given ones. */
  public static double[] of(double... pValues) {
    int[] ascending =
        IntStream.range(0, pValues.length)
            .boxed()
            .sorted(Comparator.comparingDouble(at -> pValues[at]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] corrected = Arrays.copyOf(pValues, pValues.length);
    double highest = 0;
    for (int rank = 0; rank < ascending.length; rank++) {
      highest = Math.max(highest, (pValues.length - rank) * pValues[ascending[rank]]);
      corrected[ascending[rank]] = Math.min(1, highest);
    }
    return corrected;
  }
}
