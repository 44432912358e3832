package dev.matinee.recommender.internal;

/**
 * Counts of items that are set up once and cleared by what was touched. For use by one thread at a
 * time.
 */
final class ItemCounts {
  private final int[] counts;
  private final int[] touched;
  private int touchedCount;

  ItemCounts(int items) {
    counts = new int[items];
    touched = new int[items];
  }

  void add(int item) {
    if (counts[item]++ == 0) {
      touched[touchedCount++] = item;
    }
  }

  /** Adds one to every item of a part of an array. */
  void addAll(int[] items, int start, int end) {
    for (int at = start; at < end; at++) {
      add(items[at]);
    }
  }

  int of(int item) {
    return counts[item];
  }

  /** How many items were counted. */
  int touchedCount() {
    return touchedCount;
  }

  /** The {@code index}-th of them, in the order of their first touch. */
  int touched(int index) {
    return touched[index];
  }

  void clear() {
    for (int index = 0; index < touchedCount; index++) {
      counts[touched[index]] = 0;
    }
    touchedCount = 0;
  }
}
