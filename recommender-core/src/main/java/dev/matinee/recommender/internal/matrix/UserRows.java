package dev.matinee.recommender.internal.matrix;

import java.util.Arrays;

/**
 * Ratings by user as compressed rows: ascending users, and in each row ascending items. An item is
 * a dense number, a rating a place on the scale. Ratings may have times.
 *
 * <p>Immutable by convention: no caller writes into the arrays.
 */
public final class UserRows {
  private static final int LEVEL_MASK = 0xffff;

  private final long[] userIds;
  private final int[] starts;
  private final int[] items;
  private final short[] levels;
  private final TimeColumn times;

  /**
   * Takes the arrays over.
   *
   * @param userIds ascending
   * @param starts where each row begins, and where the last one ends
   * @param items by position
   * @param levels by position, unsigned
   * @param times by position
   */
  UserRows(long[] userIds, int[] starts, int[] items, short[] levels, TimeColumn times) {
    this.userIds = userIds;
    this.starts = starts;
    this.items = items;
    this.levels = levels;
    this.times = times;
  }

  /** The same rows, in the same memory, without times. */
  UserRows withoutTimes() {
    return new UserRows(userIds, starts, items, levels, TimeColumn.NONE);
  }

  /** The number of rows. */
  public int size() {
    return userIds.length;
  }

  public int ratingCount() {
    return items.length;
  }

  public long userId(int row) {
    return userIds[row];
  }

  /** The row of a user, negative where there is none. */
  public int rowOf(long userId) {
    return Arrays.binarySearch(userIds, userId);
  }

  /** The row that a position lies in. */
  public int rowAt(int at) {
    int low = 0;
    int high = userIds.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (starts[middle] <= at) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  public int start(int row) {
    return starts[row];
  }

  public int end(int row) {
    return starts[row + 1];
  }

  public int item(int at) {
    return items[at];
  }

  public int level(int at) {
    return levels[at] & LEVEL_MASK;
  }

  /** When a rating was given, in epoch seconds; 0 where it is not known. */
  public long time(int at) {
    return times.get(at);
  }

  TimeColumn times() {
    return times;
  }

  /** All user ids, ascending. */
  long[] userIds() {
    return userIds;
  }

  int[] starts() {
    return starts;
  }

  int[] items() {
    return items;
  }

  short[] levels() {
    return levels;
  }
}
