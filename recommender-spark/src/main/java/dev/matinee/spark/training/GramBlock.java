package dev.matinee.spark.training;

import dev.matinee.recommender.GramProblem;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The sums of some items with themselves and all behind them, row by row.
 *
 * @param first item
 * @param end one more than the last item
 * @param items of all blocks
 */
record GramBlock(int first, int end, int items) implements Serializable {
  /** 16 MiB. */
  private static final int MOST_SUMS = 1 << 21;

  /** Blocks of all items, of about equal size. */
  static List<GramBlock> of(int items) {
    List<GramBlock> blocks = new ArrayList<>();
    int first = 0;
    while (first < items) {
      int size = Math.max(1, MOST_SUMS / (items - first));
      int end = Math.min(items, first + size);
      blocks.add(new GramBlock(first, end, items));
      first = end;
    }
    return blocks;
  }

  /** The number of items. */
  int size() {
    return end - first;
  }

  /** Adds up the rows of users. */
  long[] sums(List<GramChunk> chunks) {
    long[] sums = new long[start(end)];
    chunks.forEach(chunk -> chunk.addTo(this, sums));
    return sums;
  }

  /** Adds the products of a row of values. */
  void add(char[] row, short[] values, int from, int to, long[] sums) {
    int at = Arrays.binarySearch(row, from, to, (char) first);
    for (int left = at < 0 ? -at - 1 : at; left < to && row[left] < end; left++) {
      int base = start(row[left]) - row[left];
      long value = values[left];
      for (int right = left; right < to; right++) {
        sums[base + row[right]] += value * values[right];
      }
    }
  }

  /**
   * Shows the sums of each item.
   *
   * @param scratch a sum for each item of all blocks
   */
  void forEachItem(long[] sums, long[] scratch, GramProblem.Taker taker) {
    for (int item = first; item < end; item++) {
      System.arraycopy(sums, start(item), scratch, item, items - item);
      taker.take(item, scratch);
    }
  }

  /** Where the sums of an item begin. */
  private int start(int item) {
    int rows = item - first;
    return (int) (rows * (2L * (items - first) - rows + 1) / 2);
  }
}
