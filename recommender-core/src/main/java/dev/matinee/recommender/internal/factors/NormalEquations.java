package dev.matinee.recommender.internal.factors;

import java.util.Arrays;

/**
 * The normal equations {@code A x = b} of one ridge regression on factors, with A symmetric and
 * positive definite, solved by Cholesky's decomposition. For use by one thread, again and again.
 */
final class NormalEquations {
  private final int rank;

  /** The lower triangle of A by rows; after {@link #decompose} that of its decomposition. */
  private final double[] lower;

  private final double[] right;

  NormalEquations(int rank) {
    this.rank = rank;
    lower = new double[rank * rank];
    right = new double[rank];
  }

  /** A vector of zeros. */
  double[] zero() {
    return new double[rank];
  }

  /** Begins with a matrix and no right side. */
  void reset(double[] matrix) {
    System.arraycopy(matrix, 0, lower, 0, lower.length);
    Arrays.fill(right, 0);
  }

  /** Adds {@code weight y y'} to A and {@code target y} to b. */
  void add(float[] factors, int start, double weight, double target) {
    for (int row = 0; row < rank; row++) {
      double value = factors[start + row];
      right[row] += target * value;
      addScaled(lower, row * rank, weight * value, factors, start, row + 1);
    }
  }

  private static void addScaled(
      double[] into, int at, double factor, float[] factors, int start, int count) {
    for (int column = 0; column < count; column++) {
      into[at + column] += factor * factors[start + column];
    }
  }

  void addToDiagonal(double value) {
    for (int row = 0; row < rank; row++) {
      lower[row * rank + row] += value;
    }
  }

  /** Decomposes A into {@code L L'}, in its place. */
  void decompose() {
    for (int row = 0; row < rank; row++) {
      int start = row * rank;
      for (int column = 0; column <= row; column++) {
        int other = column * rank;
        double sum = lower[start + column];
        for (int before = 0; before < column; before++) {
          sum -= lower[start + before] * lower[other + before];
        }
        lower[start + column] = row == column ? Math.sqrt(sum) : sum / lower[other + column];
      }
    }
  }

  /** The solution for the right side that was added up, after {@link #decompose}. */
  double[] solve() {
    return solve(right);
  }

  /** The solution for another right side, after {@link #decompose}. */
  double[] solve(double[] other) {
    double[] solution = other.clone();
    for (int row = 0; row < rank; row++) {
      double sum = solution[row];
      for (int before = 0; before < row; before++) {
        sum -= lower[row * rank + before] * solution[before];
      }
      solution[row] = sum / lower[row * rank + row];
    }
    for (int row = rank - 1; row >= 0; row--) {
      double sum = solution[row];
      for (int after = row + 1; after < rank; after++) {
        sum -= lower[after * rank + row] * solution[after];
      }
      solution[row] = sum / lower[row * rank + row];
    }
    return solution;
  }
}
