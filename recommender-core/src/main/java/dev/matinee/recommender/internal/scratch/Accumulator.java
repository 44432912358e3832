package dev.matinee.recommender.internal.scratch;

/**
 * Sums by dense number that are set up once and cleared by what was touched, for use by one thread
 * at a time.
 */
public final class Accumulator {
  private final double[] sums;
  private final int[] counts;
  private final int[] touched;
  private int touchedCount;

  public Accumulator(int size) {
    sums = new double[size];
    counts = new int[size];
    touched = new int[size];
  }

  public void add(int number, double value) {
    if (counts[number]++ == 0) {
      touched[touchedCount++] = number;
    }
    sums[number] += value;
  }

  /** How many numbers something was added to. */
  public int touchedCount() {
    return touchedCount;
  }

  /** The {@code index}-th of them, in the order of their first touch. */
  public int touched(int index) {
    return touched[index];
  }

  public double sum(int number) {
    return sums[number];
  }

  void set(int number, double value) {
    sums[number] = value;
  }

  /** How often something was added to a number. */
  public int count(int number) {
    return counts[number];
  }

  public void clear() {
    for (int index = 0; index < touchedCount; index++) {
      sums[touched[index]] = 0;
      counts[touched[index]] = 0;
    }
    touchedCount = 0;
  }
}
