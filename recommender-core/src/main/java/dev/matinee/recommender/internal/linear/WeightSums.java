package dev.matinee.recommender.internal.linear;

import java.util.Arrays;

/**
 * Sums of {@linkplain LinearWeights weights} over rated items, for all items at once. Terms are
 * whole numbers, so that a sum is exact in any order. There is an array for each of the bytes of a
 * word: the compiler turns a loop over such arrays into vector instructions, and one over bytes it
 * does not. For use by one thread at a time.
 */
final class WeightSums {
  private final int[] first;
  private final int[] second;
  private final int[] third;
  private final int[] fourth;
  private final int[] row;

  /**
   * Zeros.
   *
   * @param words of a row of weights
   */
  WeightSums(int words) {
    first = new int[words];
    second = new int[words];
    third = new int[words];
    fourth = new int[words];
    row = new int[words];
  }

  /** Adds a row of weights, which begins at {@code start}, so many times. */
  void add(int[] weights, int start, int factor) {
    System.arraycopy(weights, start, row, 0, row.length);
    add(row, factor, first, second, third, fourth);
  }

  private static void add(int[] row, int factor, int[] a, int[] b, int[] c, int[] d) {
    for (int at = 0; at < row.length; at++) {
      int word = row[at];
      a[at] += (word << 24 >> 24) * factor;
      b[at] += (word << 16 >> 24) * factor;
      c[at] += (word << 8 >> 24) * factor;
      d[at] += (word >> 24) * factor;
    }
  }

  /** The sum for the item at a place. */
  int get(int place) {
    int word = place / LinearWeights.PER_WORD;
    return switch (place % LinearWeights.PER_WORD) {
      case 0 -> first[word];
      case 1 -> second[word];
      case 2 -> third[word];
      default -> fourth[word];
    };
  }

  void clear() {
    Arrays.fill(first, 0);
    Arrays.fill(second, 0);
    Arrays.fill(third, 0);
    Arrays.fill(fourth, 0);
  }
}
