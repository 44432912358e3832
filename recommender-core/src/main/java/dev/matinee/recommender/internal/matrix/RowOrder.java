package dev.matinee.recommender.internal.matrix;

import java.util.Arrays;

/** Orders rows by item and leaves one rating of each pair. */
final class RowOrder {
  private final long[] userIds;
  private final long[] itemIds;
  private final int[] starts;
  private final int[] items;
  private final short[] levels;
  private final TimeColumn times;

  /** Takes rows whose ratings are in the order in which they came. */
  RowOrder(
      long[] userIds, long[] itemIds, int[] starts, int[] items, short[] levels, TimeColumn times) {
    this.userIds = userIds;
    this.itemIds = itemIds;
    this.starts = starts;
    this.items = items;
    this.levels = levels;
    this.times = times;
  }

  OrderedRatings order() {
    int kept = 0;
    for (int row = 0; row < userIds.length; row++) {
      int start = starts[row];
      starts[row] = kept;
      kept =
          isAscending(start, starts[row + 1])
              ? move(start, starts[row + 1], kept)
              : sort(start, starts[row + 1], kept);
    }
    starts[userIds.length] = kept;
    boolean all = kept == items.length;
    return new OrderedRatings(
        new UserRows(
            userIds,
            starts,
            all ? items : Arrays.copyOf(items, kept),
            all ? levels : Arrays.copyOf(levels, kept),
            all ? times : times.head(kept)),
        itemIds);
  }

  private boolean isAscending(int start, int end) {
    for (int at = start + 1; at < end; at++) {
      if (items[at - 1] >= items[at]) {
        return false;
      }
    }
    return true;
  }

  private int move(int start, int end, int to) {
    if (start != to) {
      for (int at = start; at < end; at++) {
        put(to + at - start, items[at], levels[at], times.get(at));
      }
    }
    return to + end - start;
  }

  private int sort(int start, int end, int to) {
    long[] order = new long[end - start];
    short[] rowLevels = Arrays.copyOfRange(levels, start, end);
    long[] rowTimes = new long[order.length];
    for (int index = 0; index < order.length; index++) {
      order[index] = ((long) items[start + index] << Integer.SIZE) | index;
      rowTimes[index] = times.get(start + index);
    }
    Arrays.sort(order);
    int kept = to;
    int last = -1;
    for (long each : order) {
      int item = (int) (each >>> Integer.SIZE);
      int index = (int) each;
      if (item != last) {
        last = item;
        put(kept++, item, rowLevels[index], rowTimes[index]);
      } else if (rowTimes[index] >= times.get(kept - 1)) {
        put(kept - 1, item, rowLevels[index], rowTimes[index]);
      }
    }
    return kept;
  }

  private void put(int at, int item, short level, long time) {
    items[at] = item;
    levels[at] = level;
    times.set(at, time);
  }
}
