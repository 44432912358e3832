package dev.matinee.recommender.internal.factors;

import java.util.stream.IntStream;

/** The sum of {@code y y'} over all vectors. */
final class Gram {
  private static final int BLOCK = 4096;

  private Gram() {}

  /**
   * The lower triangle by rows. Blocks are summed in parallel, and added up in their order: sums of
   * doubles depend on it.
   */
  static double[] of(float[] factors, int rank) {
    int vectors = factors.length / rank;
    double[][] parts =
        IntStream.range(0, (vectors + BLOCK - 1) / BLOCK)
            .parallel()
            .mapToObj(block -> ofBlock(factors, rank, block, vectors))
            .toArray(double[][]::new);
    double[] sum = new double[rank * rank];
    for (double[] part : parts) {
      for (int at = 0; at < sum.length; at++) {
        sum[at] += part[at];
      }
    }
    return sum;
  }

  private static double[] ofBlock(float[] factors, int rank, int block, int vectors) {
    double[] sum = new double[rank * rank];
    int end = Math.min(vectors, (block + 1) * BLOCK);
    for (int vector = block * BLOCK; vector < end; vector++) {
      int start = vector * rank;
      for (int row = 0; row < rank; row++) {
        double value = factors[start + row];
        for (int column = 0; column <= row; column++) {
          sum[row * rank + column] += value * factors[start + column];
        }
      }
    }
    return sum;
  }
}
