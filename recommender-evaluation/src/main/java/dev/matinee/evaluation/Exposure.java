package dev.matinee.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How the places of many lists are divided among the items of a catalogue. Counts are whole
 * numbers, so the figures do not depend on the order of the lists. Safe for use by any number of
 * threads.
 */
public final class Exposure {
  private final long[] items;
  private final AtomicLongArray shown;

  private Exposure(long[] items) {
    this.items = items;
    shown = new AtomicLongArray(items.length);
  }

  /**
   * Nothing is shown yet.
   *
   * @param items the ids of the catalogue, each once
   */
  public static Exposure of(long... items) {
    long[] ascending = items.clone();
    Arrays.sort(ascending);
    return new Exposure(ascending);
  }

  /** Counts the items of a list; others than those of the catalogue are passed over. */
  public void show(List<Long> list) {
    for (long item : list) {
      int index = Arrays.binarySearch(items, item);
      if (index >= 0) {
        shown.incrementAndGet(index);
      }
    }
  }

  /**
   * The share of the catalogue that somebody is shown; 0 to 1.
   *
   * <p>Source: M. Ge, C. Delgado-Battenfeld and D. Jannach (2010), doi 10.1145/1864708.1864761.
   */
  public double coverage() {
    long covered = Arrays.stream(counts()).filter(count -> count > 0).count();
    return items.length == 0 ? 0 : covered / (double) items.length;
  }

  /**
   * The Gini index of who is shown how often: {@code sum over j of (2j - n - 1) x(j) / ((n - 1) sum
   * of x)} with the n counts x in ascending order; 0 where every item is shown equally often, 1
   * where all lists show the same single item. 0 where nothing is shown.
   *
   * <p>Source: G. Shani and A. Gunawardana (2011), doi 10.1007/978-0-387-85820-3_8.
   */
  public double gini() {
    long[] ascending = counts();
    Arrays.sort(ascending);
    double all = 0;
    double weighted = 0;
    for (int rank = 1; rank <= ascending.length; rank++) {
      all += ascending[rank - 1];
      weighted += (2.0 * rank - ascending.length - 1) * ascending[rank - 1];
    }
    return all == 0 || ascending.length == 1 ? 0 : weighted / ((ascending.length - 1) * all);
  }

  private long[] counts() {
    long[] counts = new long[items.length];
    Arrays.setAll(counts, shown::get);
    return counts;
  }
}
