package dev.matinee.recommender.internal.algebra;

import dev.matinee.recommender.RecommenderException;

/** The inverse of a small symmetric positive definite matrix by Gauss and Jordan, in its place. */
final class SmallInverse {
  private SmallInverse() {}

  /**
   * Puts the inverse in the place of a matrix.
   *
   * @throws RecommenderException if the matrix is not positive definite
   */
  static void invert(double[][] matrix) {
    for (int pivot = 0; pivot < matrix.length; pivot++) {
      double[] pivotRow = matrix[pivot];
      if (!(pivotRow[pivot] > 0)) {
        throw new RecommenderException("the matrix of a linear model must be positive definite");
      }
      double inverse = 1 / pivotRow[pivot];
      for (int row = 0; row < matrix.length; row++) {
        if (row != pivot) {
          eliminate(matrix[row], pivotRow, pivot, inverse);
        }
      }
      for (int column = 0; column < matrix.length; column++) {
        pivotRow[column] *= inverse;
      }
      pivotRow[pivot] = inverse;
    }
  }

  private static void eliminate(double[] row, double[] pivotRow, int pivot, double inverse) {
    double factor = row[pivot] * inverse;
    for (int column = 0; column < row.length; column++) {
      row[column] -= factor * pivotRow[column];
    }
    row[pivot] = -factor;
  }
}
