package dev.matinee.recommender.data;

import dev.matinee.recommender.RatingScale;

/**
 * What is made of how often a person used an item, such as plays and purchases: not a rating, but
 * the confidence that they like it,
 *
 * <pre>
 *   c = 1 + ln(1 + n)
 * </pre>
 *
 * of the sum n of all counts of the person and the item, rounded to a tenth: 1.7 for 1, 3.4 for 10
 * and 5.6 for 100. Counts differ by powers of ten between people and items, so that the logarithm
 * keeps a single favourite from outweighing everything. All items that were used count as liked,
 * and there are no dislikes.
 *
 * <p>Source: Y. Hu, Y. Koren and C. Volinsky (2008), Collaborative filtering for implicit feedback
 * datasets, doi 10.1109/ICDM.2008.22, its equation 6 with alpha and epsilon 1.
 */
public final class Confidence {
  private static final double STEP = 0.1;
  private static final double STEPS_OF_ONE = 10;

  private Confidence() {}

  /**
   * {@return the confidence in a count, more than 1}
   *
   * @param count above 0
   */
  public static double of(double count) {
    return Math.rint((1 + Math.log1p(count)) * STEPS_OF_ONE) / STEPS_OF_ONE;
  }

  /** The scale of confidences up to one. */
  static RatingScale scale(double highest) {
    return new RatingScale(1, Math.max(highest, 1 + STEP), STEP, true);
  }
}
