package dev.matinee.recommender.internal.factors;

import dev.matinee.recommender.RecommenderException;
import dev.matinee.recommender.internal.linear.Head;
import dev.matinee.recommender.internal.matrix.DenseRatings;

/**
 * A vector of numbers for each item of a head. Immutable by convention; safe for use by any number
 * of threads.
 */
public final class ItemFactors {
  private static final int LANES = 4;

  private final Head head;
  private final int rank;
  private final float[] values;

  /**
   * Vectors.
   *
   * @param head the items
   * @param rank the length of a vector
   * @param values the vectors, one behind the other; not copied
   */
  public ItemFactors(Head head, int rank, float... values) {
    this.head = head;
    this.rank = rank;
    this.values = values;
  }

  /**
   * Vectors that a solver made.
   *
   * @param values not copied
   * @throws RecommenderException if there are too few or too many, or one is not finite
   */
  public static ItemFactors of(Head head, int rank, float... values) {
    if (values.length != (long) head.size() * rank) {
      throw new RecommenderException(
          "%d items with vectors of length %d take %d numbers, got %d"
              .formatted(head.size(), rank, (long) head.size() * rank, values.length));
    }
    for (float value : values) {
      if (!Float.isFinite(value)) {
        throw new RecommenderException("a vector must have finite numbers, got " + value);
      }
    }
    return new ItemFactors(head, rank, values);
  }

  /** The same for the items of a matrix. */
  public ItemFactors over(DenseRatings matrix) {
    return new ItemFactors(Head.of(matrix, head.ids()), rank, values);
  }

  /** The items. */
  public Head head() {
    return head;
  }

  /** The length of a vector. */
  int rank() {
    return rank;
  }

  /** The vectors, one behind the other; not to be written into. */
  public float[] values() {
    return values;
  }

  /** Where the vector of an item begins. */
  int start(int place) {
    return place * rank;
  }

  /** The product of an item's vector with another one. */
  double product(int place, double[] vector) {
    int start = start(place);
    // Four sums, since each addition of one waits for the one before.
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    int at = 0;
    for (; at + LANES <= rank; at += LANES) {
      first += vector[at] * values[start + at];
      second += vector[at + 1] * values[start + at + 1];
      third += vector[at + 2] * values[start + at + 2];
      fourth += vector[at + 3] * values[start + at + 3];
    }
    for (; at < rank; at++) {
      first += vector[at] * values[start + at];
    }
    return first + second + (third + fourth);
  }

  /** The vector of an item. */
  double[] vector(int place) {
    double[] vector = new double[rank];
    int start = start(place);
    for (int at = 0; at < rank; at++) {
      vector[at] = values[start + at];
    }
    return vector;
  }
}
