package dev.matinee.recommender;

/**
 * How far a similarity that rests on {@code n} co-rated items is trusted: a factor between 0 and 1.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public sealed interface Significance {
  /** The factor for a number of co-rated items. */
  double factor(int coRated);

  /** Full trust from the first co-rated item on. */
  static Significance none() {
    return new None();
  }

  /**
   * {@code min(n, full) / full}: linear up to {@code full} co-rated items.
   *
   * <p>Source: J. Herlocker, J. A. Konstan and J. Riedl (2002), doi 10.1023/A:1020443909834.
   *
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
   * @throws RecommenderException if {@code lambda} is negative or not finite
   */
  static Significance shrunkBy(double lambda) {
    return new Shrunk(lambda);
  }

  /** See {@link Significance#none()}. */
  record None() implements Significance {
    @Override
    public double factor(int coRated) {
      return 1;
    }
  }

  /** See {@link Significance#linearUpTo(int)}. */
  record Linear(int full) implements Significance {
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

  /** See {@link Significance#shrunkBy(double)}. */
  record Shrunk(double lambda) implements Significance {
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
