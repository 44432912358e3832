package dev.matinee.recommender.internal.algebra;

import java.util.Arrays;

/**
 * Solves (K + I) a = e for a positive semidefinite K by conjugate gradients, until the residual is
 * a thousandth of e or as many steps were taken as there are rows.
 *
 * <p>Source: M. R. Hestenes and E. Stiefel (1952), doi 10.6028/jres.049.044.
 */
public final class RidgeSolver {
  private static final double TOLERANCE = 1e-3;
  private static final int MOST_STEPS = 100;

  private RidgeSolver() {}

  /**
   * The solution.
   *
   * @param kernel K, whole rows
   * @param right e
   */
  public static double[] solve(float[][] kernel, double... right) {
    int size = right.length;
    double[] solution = new double[size];
    double[] residual = right.clone();
    double[] direction = right.clone();
    double[] product = new double[size];
    double squares = dot(residual, residual);
    double enough = TOLERANCE * TOLERANCE * squares;
    for (int step = 0; step < Math.min(size, MOST_STEPS) && squares > enough; step++) {
      multiply(kernel, direction, product);
      double length = squares / dot(direction, product);
      add(length, direction, solution);
      add(-length, product, residual);
      double next = dot(residual, residual);
      double share = next / squares;
      for (int at = 0; at < size; at++) {
        direction[at] = residual[at] + share * direction[at];
      }
      squares = next;
    }
    return solution;
  }

  /** (K + I) x. Rows are added up, so that the loop has no sum that one step waits for. */
  private static void multiply(float[][] kernel, double[] vector, double[] product) {
    Arrays.fill(product, 0);
    for (int row = 0; row < vector.length; row++) {
      float[] entries = kernel[row];
      double factor = vector[row];
      for (int at = 0; at < entries.length; at++) {
        product[at] += factor * entries[at];
      }
      product[row] += factor;
    }
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int at = 0; at < one.length; at++) {
      sum += one[at] * other[at];
    }
    return sum;
  }

  private static void add(double factor, double[] from, double[] into) {
    for (int at = 0; at < into.length; at++) {
      into[at] += factor * from[at];
    }
  }
}
