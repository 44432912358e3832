package dev.matinee.recommender.internal.linear;

/**
 * The weights of a trained linear item model: what a rating of one item says of another, as a byte
 * with one scale for each rated item. Immutable by convention; safe for use by any number of
 * threads.
 */
public final class LinearWeights {
  private static final int MOST = 127;

  private final int items;
  private final byte[] weights;
  private final float[] scales;
  private final float[] precisions;

  /**
   * Takes the arrays over.
   *
   * @param weights row by row, a row for each rated item
   * @param scales by row: what a weight is multiplied with
   * @param precisions the diagonal of the inverse
   */
  public LinearWeights(byte[] weights, float[] scales, float[] precisions) {
    items = scales.length;
    this.weights = weights;
    this.scales = scales;
    this.precisions = precisions;
  }

  /** B_ij = -P_ij / P_jj of an inverse P, and 0 on the diagonal. */
  static LinearWeights of(SymmetricMatrix inverse) {
    int items = inverse.size();
    byte[] weights = new byte[Math.multiplyExact(items, items)];
    float[] scales = new float[items];
    float[] precisions = new float[items];
    for (int place = 0; place < items; place++) {
      precisions[place] = inverse.row(place)[0];
    }
    java.util.stream.IntStream.range(0, items)
        .parallel()
        .forEach(row -> scales[row] = pack(inverse, row, precisions, weights));
    return new LinearWeights(weights, scales, precisions);
  }

  private static float pack(SymmetricMatrix inverse, int row, float[] precisions, byte[] weights) {
    float[] exact = new float[precisions.length];
    float largest = 0;
    for (int column = 0; column < exact.length; column++) {
      exact[column] = row == column ? 0 : -inverse.get(row, column) / precisions[column];
      largest = Math.max(largest, Math.abs(exact[column]));
    }
    if (largest == 0) {
      return 0;
    }
    int start = row * exact.length;
    for (int column = 0; column < exact.length; column++) {
      weights[start + column] = (byte) Math.round(exact[column] / largest * MOST);
    }
    return largest / MOST;
  }

  /** The number of items. */
  public int size() {
    return items;
  }

  /** What a rating of the item at {@code row} says of the item at {@code column}. */
  public float get(int row, int column) {
    return scales[row] * weights[row * items + column];
  }

  /** P_jj. */
  float precision(int place) {
    return precisions[place];
  }

  /** Adds what a rating says of every item. */
  void add(int row, float value, float[] sums) {
    float factor = value * scales[row];
    int start = row * items;
    for (int column = 0; column < items; column++) {
      sums[column] += factor * weights[start + column];
    }
  }

  /** The weights as they were packed; not to be written into. */
  public byte[] weights() {
    return weights;
  }

  public float[] scales() {
    return scales;
  }

  public float[] precisions() {
    return precisions;
  }
}
