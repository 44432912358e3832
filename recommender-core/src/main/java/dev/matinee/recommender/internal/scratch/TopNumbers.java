package dev.matinee.recommender.internal.scratch;

import java.util.function.IntToLongFunction;

/**
 * Keeps the numbers with the highest scores; of equal scores the lower id wins. A binary heap with
 * the worst on top, in arrays that are allocated once. For use by one thread.
 */
public final class TopNumbers {
  private final int[] numbers;
  private final double[] scores;
  private final IntToLongFunction id;
  private int size;

  /**
   * An empty selection.
   *
   * @param capacity how many are kept
   * @param id the id of a number
   */
  public TopNumbers(int capacity, IntToLongFunction id) {
    numbers = new int[capacity];
    scores = new double[capacity];
    this.id = id;
  }

  /** Whether a number would be kept. */
  public boolean accepts(int number, double score) {
    return size < numbers.length || (size > 0 && isWorse(numbers[0], scores[0], number, score));
  }

  /** Offers a number to the selection. */
  public void offer(int number, double score) {
    if (size < numbers.length) {
      numbers[size] = number;
      scores[size] = score;
      rise(size++);
    } else if (accepts(number, score)) {
      numbers[0] = number;
      scores[0] = score;
      sink();
    }
  }

  public int size() {
    return size;
  }

  /** The lowest score that is kept. */
  public double worstScore() {
    return scores[0];
  }

  /** Takes the number with the lowest score out. */
  public int removeWorst() {
    int worst = numbers[0];
    size--;
    numbers[0] = numbers[size];
    scores[0] = scores[size];
    sink();
    return worst;
  }

  /** Empties the selection. */
  public int[] numbersBestFirst() {
    int[] best = new int[size];
    while (size > 0) {
      best[size - 1] = removeWorst();
    }
    return best;
  }

  private void rise(int place) {
    int child = place;
    while (child > 0 && isWorseAt(child, (child - 1) / 2)) {
      swap(child, (child - 1) / 2);
      child = (child - 1) / 2;
    }
  }

  private void sink() {
    int parent = 0;
    while (true) {
      int worst = parent;
      for (int child = 2 * parent + 1; child <= 2 * parent + 2 && child < size; child++) {
        if (isWorseAt(child, worst)) {
          worst = child;
        }
      }
      if (worst == parent) {
        return;
      }
      swap(parent, worst);
      parent = worst;
    }
  }

  private boolean isWorseAt(int a, int b) {
    return isWorse(numbers[a], scores[a], numbers[b], scores[b]);
  }

  private boolean isWorse(int number, double score, int otherNumber, double otherScore) {
    return score < otherScore
        || (score == otherScore && id.applyAsLong(number) > id.applyAsLong(otherNumber));
  }

  private void swap(int a, int b) {
    int number = numbers[a];
    numbers[a] = numbers[b];
    numbers[b] = number;
    double score = scores[a];
    scores[a] = scores[b];
    scores[b] = score;
  }
}
