package dev.matinee.recommender.internal.matrix;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/** Turns rows by user into an inverted index by item: ratings by item, and those by rating. */
final class Inversion {
  /** Above so many places a scale is counted through for every item in vain: sorting is faster. */
  private static final int COUNTED_LEVELS = 256;

  private static final int LEVEL_MASK = 0xffff;

  private final UserRows rows;
  private final int scaleLevels;
  private final int[] starts;
  private final int[] users;
  private final short[] levels;
  private final IntArrayList runLevels = new IntArrayList();
  private final IntArrayList runEnds = new IntArrayList();

  private Inversion(UserRows rows, int items, int scaleLevels) {
    this.rows = rows;
    this.scaleLevels = scaleLevels;
    starts = new int[items + 1];
    users = new int[rows.ratingCount()];
    levels = new short[users.length];
  }

  /** The index of rows that are the users from {@code firstUser} on. */
  static ItemPostings of(UserRows rows, int items, int scaleLevels, int firstUser) {
    Inversion inversion = new Inversion(rows, items, scaleLevels);
    inversion.sortByItem(firstUser);
    return inversion.sortByLevel();
  }

  private void sortByItem(int firstUser) {
    for (int at = 0; at < rows.ratingCount(); at++) {
      starts[rows.item(at) + 1]++;
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    int[] next = starts.clone();
    for (int row = 0; row < rows.size(); row++) {
      for (int at = rows.start(row); at < rows.end(row); at++) {
        int place = next[rows.item(at)]++;
        users[place] = firstUser + row;
        levels[place] = (short) rows.level(at);
      }
    }
  }

  private ItemPostings sortByLevel() {
    int[] itemRuns = new int[starts.length];
    int[] counts = new int[scaleLevels];
    for (int item = 0; item + 1 < starts.length; item++) {
      itemRuns[item] = runEnds.size();
      if (scaleLevels <= COUNTED_LEVELS) {
        countLevels(starts[item], starts[item + 1], counts);
      } else {
        compareLevels(starts[item], starts[item + 1]);
      }
    }
    itemRuns[starts.length - 1] = runEnds.size();
    short[] levelsOfRuns = new short[runLevels.size()];
    for (int run = 0; run < levelsOfRuns.length; run++) {
      levelsOfRuns[run] = (short) runLevels.getInt(run);
    }
    return new ItemPostings(itemRuns, levelsOfRuns, runEnds.toIntArray(), users);
  }

  private void countLevels(int start, int end, int[] counts) {
    for (int at = start; at < end; at++) {
      counts[level(at)]++;
    }
    int next = 0;
    for (int level = scaleLevels - 1; level >= 0; level--) {
      int count = counts[level];
      counts[level] = next;
      next += count;
      if (count > 0) {
        addRun(level, start + next);
      }
    }
    int[] sorted = new int[end - start];
    for (int at = start; at < end; at++) {
      sorted[counts[level(at)]++] = users[at];
    }
    System.arraycopy(sorted, 0, users, start, sorted.length);
    Arrays.fill(counts, 0);
  }

  private void compareLevels(int start, int end) {
    long[] keys = new long[end - start];
    for (int at = start; at < end; at++) {
      keys[at - start] = ((long) (LEVEL_MASK - level(at)) << Integer.SIZE) | users[at];
    }
    Arrays.sort(keys);
    for (int at = start; at < end; at++) {
      long key = keys[at - start];
      users[at] = (int) key;
      if (at + 1 == end || key >>> Integer.SIZE != keys[at + 1 - start] >>> Integer.SIZE) {
        addRun(LEVEL_MASK - (int) (key >>> Integer.SIZE), at + 1);
      }
    }
  }

  private void addRun(int level, int end) {
    runLevels.add(level);
    runEnds.add(end);
  }

  private int level(int at) {
    return levels[at] & LEVEL_MASK;
  }
}
