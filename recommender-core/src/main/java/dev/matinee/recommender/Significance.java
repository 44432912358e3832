package dev.matinee.recommender;

/**
 * How far a similarity that rests on {@code n} co-rated items is trusted: a factor between 0 and 1.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public sealed interface Significance {
  /**
   * {@return the factor for a number of co-rated items, 0 to 1}
   *
   * @param coRated the number, 0 or more
   */
  double factor(int coRated);

  /** {@return full trust from the first co-rated item on} */
  static Significance none() {
    return new None();
  }

  /**
   * {@code min(n, full) / full}: linear up to {@code full} co-rated items.
   *
   * <p>Source: J. Herlocker, J. A. Konstan and J. Riedl (2002), doi 10.1023/A:1020443909834.
   *
   * @param full the number of co-rated items from which trust is full, 1 or more
   * @return the factor as a function
   * @throws RecommenderException if {@code full} is below 1
   */
  static Significance linearUpTo(int full) {
    return new Linear(full);
  }

  /**
   * {@code n / (n + lambda)}.
   *
   * <p>Source: R. Bell and Y. Koren (2007), doi 10.1109/ICDM.2007.90.
   *
   * @param lambda the number of co-rated items at which trust is a half, 0 or more
   * @return the factor as a function
   * @throws RecommenderException if {@code lambda} is negative or not finite
   */
  static Significance shrunkBy(double lambda) {
    return new Shrunk(lambda);
  }

  /** {@code 1}; see {@link Significance#none()}. */
  record None() implements Significance {
    @Override
    public double factor(int coRated) {
      return 1;
    }
  }

  /**
   * {@code min(n, full) / full}; see {@link Significance#linearUpTo(int)}.
   *
   * @param full the number of co-rated items from which trust is full
   */
  record Linear(int full) implements Significance {
    /**
     * Checks the number.
     *
     * @throws RecommenderException if {@code full} is below 1
     */
    public Linear {
      if (full < 1) {
        throw new RecommenderException("full must be 1 or more, got " + full);
      }
    }

    @Override
    public double factor(int coRated) {
      return Math.min(coRated, full) / (double) full;
    }
  }

  /**
   * {@code n / (n + lambda)}; see {@link Significance#shrunkBy(double)}.
   *
   * @param lambda the number of co-rated items at which trust is a half
   */
  record Shrunk(double lambda) implements Significance {
    /**
     * Checks the number.
     *
     * @throws RecommenderException if {@code lambda} is negative or not finite
     */
    public Shrunk {
      if (!(lambda >= 0 && lambda < Double.POSITIVE_INFINITY)) {
        throw new RecommenderException("lambda must be 0 or more, got " + lambda);
      }
    }

    @Override
    public double factor(int coRated) {
      return coRated == 0 ? 0 : coRated / (coRated + lambda);
    }
  }
}
