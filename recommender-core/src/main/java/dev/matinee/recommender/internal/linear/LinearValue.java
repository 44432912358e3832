package dev.matinee.recommender.internal.linear;

import dev.matinee.recommender.RatingScale;

/**
 * What a rating counts in a linear model: the g-th power of its height,
 *
 * <pre>
 *   h = ((r - min) / (max - min) + 1/16) / (17/16)
 * </pre>
 *
 * so that the lowest rating is a little above 0 and the highest 1. On an implicit scale the height
 * is r / max.
 */
public final class LinearValue {
  private static final double FLOOR = 1 / 16.0;

  private LinearValue() {}

  /** What a rating counts, with the power g. */
  public static double of(RatingScale scale, double rating, double power) {
    return Math.pow((height(scale, rating) + FLOOR) / (1 + FLOOR), power);
  }

  /** The height on the scale, 0 to 1; a rating off the scale counts as its nearer end. */
  public static double height(RatingScale scale, double rating) {
    double clamped = scale.clamp(rating);
    return scale.implicit()
        ? clamped / scale.max()
        : (clamped - scale.min()) / (scale.max() - scale.min());
  }
}
