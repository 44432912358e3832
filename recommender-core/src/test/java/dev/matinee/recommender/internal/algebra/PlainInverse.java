package dev.matinee.recommender.internal.algebra;

/** The inverse of a matrix in doubles, by Gauss and Jordan with the largest pivot of a column. */
public final class PlainInverse {
  private PlainInverse() {}

  /** A new matrix; the given one is left alone. */
  public static double[][] of(double[][] matrix) {
    int size = matrix.length;
    double[][] rows = new double[size][2 * size];
    for (int row = 0; row < size; row++) {
      System.arraycopy(matrix[row], 0, rows[row], 0, size);
      rows[row][size + row] = 1;
    }
    for (int pivot = 0; pivot < size; pivot++) {
      int best = pivot;
      for (int row = pivot; row < size; row++) {
        best = Math.abs(rows[row][pivot]) > Math.abs(rows[best][pivot]) ? row : best;
      }
      double[] chosen = rows[best];
      rows[best] = rows[pivot];
      rows[pivot] = chosen;
      double divisor = chosen[pivot];
      for (int column = 0; column < chosen.length; column++) {
        chosen[column] /= divisor;
      }
      for (int row = 0; row < size; row++) {
        if (row != pivot) {
          subtract(rows[row], chosen, rows[row][pivot]);
        }
      }
    }
    double[][] inverse = new double[size][size];
    for (int row = 0; row < size; row++) {
      System.arraycopy(rows[row], size, inverse[row], 0, size);
    }
    return inverse;
  }

  private static void subtract(double[] row, double[] other, double factor) {
    for (int column = 0; column < row.length; column++) {
      row[column] -= factor * other[column];
    }
  }
}
