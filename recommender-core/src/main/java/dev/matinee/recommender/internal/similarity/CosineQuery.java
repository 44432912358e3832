package dev.matinee.recommender.internal.similarity;

import java.util.Arrays;

/**
 * A person's side of a cosine: their weighted values by index in the profile, divided by their
 * length. Values that are either one or nothing are whole multiples of a unit, so that sums of them
 * are exact in whatever order. Immutable by convention.
 */
final class CosineQuery {
  private final double[] weights;
  private final double perUnit;

  private CosineQuery(double[] weights, double perUnit) {
    this.weights = weights;
    this.perUnit = perUnit;
  }

  /**
   * Takes the weights over.
   *
   * @param weights of length 1, or nothing at all
   * @param reach the largest product of a weight of 1 and a user's value
   * @param inUnits whether the weights are to be whole multiples of the unit
   */
  static CosineQuery of(double[] weights, double reach, boolean inUnits) {
    double sum = Arrays.stream(weights).map(Math::abs).sum() * reach;
    double most = sum == 0 ? 1 : (Integer.MAX_VALUE - 2.0 * weights.length) / sum;
    // A power of two, so that neither a product with it nor a quotient by it is rounded.
    double perUnit = Math.scalb(1.0, Math.getExponent(most));
    for (int index = 0; inUnits && index < weights.length; index++) {
      weights[index] = Math.rint(weights[index] * perUnit) / perUnit;
    }
    return new CosineQuery(weights, perUnit);
  }

  int size() {
    return weights.length;
  }

  double weight(int index) {
    return weights[index];
  }

  /** How many units are 1: as many as keep every sum of weights times values within an int. */
  double perUnit() {
    return perUnit;
  }
}
