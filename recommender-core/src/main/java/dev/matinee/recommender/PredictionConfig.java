package dev.matinee.recommender;

import java.util.Objects;

/**
 * How a {@link UserKnn} predicts a rating: the baseline, corrected by what the nearest raters of
 * the item deviate from theirs, each in units of their own spread:
 *
 * <pre>
 *   e(v,i) = r(v,i) - b(v,i)
 *   p(u,i) = b(u,i) + trust s(u) sum over v w(u,v) e(v,i) / s(v) / (damping + sum over v w(u,v))
 *   w(u,v) = rho n / (n + shrinkage), where it is positive
 *   rho    = sum e(u,j) e(v,j) / sqrt(sum e(u,j)^2 sum e(v,j)^2), over the n co-rated items j
 *   s(v)^2 = (sum e(v,j)^2 + 10 s^2) / (rated + 10), where s is a fifth of the scale's range
 * </pre>
 *
 * <p>The nearest raters are those with the highest weights of the ranking neighbourhood, so that
 * one scan serves both; the prediction is clamped to the scale at the very end.
 *
 * <p>Sources: the correlation of deviations from the baseline and its shrinkage: Y. Koren (2010),
 * doi 10.1145/1644873.1644874, section 2.2; units of spread: J. L. Herlocker, J. A. Konstan, A.
 * Borchers and J. Riedl (1999), doi 10.1145/312624.312682.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param raters how many raters of an item count at most, 1 to 10000
 * @param shrinkage how many co-rated items weigh against a correlation, 0 or more
 * @param damping how much weight of raters weighs against the correction, 0 or more
 * @param trust the part of the correction that is believed, 0 to 1; 0 leaves the baseline
 * @param baseline what ratings deviate from
 */
public record PredictionConfig(
    int raters, double shrinkage, double damping, double trust, BaselineDamping baseline) {
  private static final int MAX_RATERS = 10_000;

  /**
   * Checks the settings.
   *
   * @throws RecommenderException if a value is out of its range
   */
  public PredictionConfig {
    Objects.requireNonNull(baseline, "baseline");
    if (raters < 1 || raters > MAX_RATERS) {
      throw new RecommenderException("raters must be between 1 and 10000, got " + raters);
    }
    requireNotNegative("shrinkage", shrinkage);
    requireNotNegative("damping", damping);
    if (!(trust >= 0 && trust <= 1)) {
      throw new RecommenderException("trust must be between 0 and 1, got " + trust);
    }
  }

  private static void requireNotNegative(String name, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new RecommenderException(name + " must be 0 or more, got " + value);
    }
  }

  /**
   * {@return the same settings with another trust}
   *
   * @param trust the part of the correction that is believed, 0 to 1
   */
  public PredictionConfig withTrust(double trust) {
    return new PredictionConfig(raters, shrinkage, damping, trust, baseline);
  }
}
