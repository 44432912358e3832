package dev.matinee.recommender.internal.factors;

import dev.matinee.recommender.FactorProblem;

/** What a factor model makes small, as a sum over the values of users and items. */
enum FactorLoss {
  /**
   * {@code (v - x y)^2} over the values that there are. Y. Zhou, D. Wilkinson, R. Schreiber and R.
   * Pan (2008), doi 10.1007/978-3-540-68880-8_32.
   */
  EXPLICIT {
    @Override
    double weight(double value) {
      return 1;
    }

    @Override
    double target(double value) {
      return value;
    }
  },

  /**
   * {@code (1 + v) (1 - x y)^2} over the values that there are, and {@code (x y)^2} over all other
   * pairs. Y. Hu, Y. Koren and C. Volinsky (2008), doi 10.1109/ICDM.2008.22.
   */
  IMPLICIT {
    @Override
    double weight(double value) {
      return value;
    }

    @Override
    double target(double value) {
      return 1 + value;
    }
  };

  static FactorLoss of(FactorProblem problem) {
    return problem.isImplicit() ? IMPLICIT : EXPLICIT;
  }

  /** What {@code y y'} counts for a value, beside what it counts for all. */
  abstract double weight(double value);

  /** What {@code y} counts for a value on the right side. */
  abstract double target(double value);
}
