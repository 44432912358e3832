package dev.matinee.recommender.internal.scratch;

/**
 * Counts of items that are set up once and cleared by what was touched. For use by one thread at a
 * time.
 */
public final class ItemCounts {
  private final int[] counts;
  private final int[] touched;
  private int touchedCount;

  public ItemCounts(int items) {
    counts = new int[items];
    touched = new int[items];
  }

  public void add(int item) {
    if (counts[item]++ == 0) {
      touched[touchedCount++] = item;
    }
  }

  /** Adds one to every item of a part of an array. */
  public void addAll(int[] items, int start, int end) {
    for (int at = start; at < end; at++) {
      add(items[at]);
    }
  }

  public int of(int item) {
    return counts[item];
  }

  /** How many items were counted. */
  public int touchedCount() {
    return touchedCount;
  }

  /** The {@code index}-th of them, in the order of their first touch. */
  public int touched(int index) {
    return touched[index];
  }

  public void clear() {
    for (int index = 0; index < touchedCount; index++) {
      counts[touched[index]] = 0;
    }
    touchedCount = 0;
  }
}
