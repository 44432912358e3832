package dev.matinee.recommender;

import java.util.Arrays;

/**
 * The ratings that a person can give: {@code min, min + step, ..., max}, for example 0.5 to 5 in
 * half stars. An implicit one has {@linkplain dev.matinee.recommender.data.Confidence confidences}
 * that a person likes an item in the place of ratings: what has one is liked, nothing is disliked,
 * and no rating is predicted.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param min the lowest rating
 * @param max the highest rating, above {@code min}
 * @param step the distance between two neighbouring ratings, above 0
 * @param implicit whether its values are confidences, and no ratings
 */
public record RatingScale(double min, double max, double step, boolean implicit) {
  /** Half a star to five stars, in half stars: MovieLens since 2003. */
  public static final RatingScale HALF_STARS = new RatingScale(0.5, 5, 0.5);

  /** One to five whole stars: MovieLens 100K and 1M, the Netflix Prize. */
  public static final RatingScale STARS = new RatingScale(1, 5, 1);

  /** The number of ratings on the finest scale. */
  public static final int MAX_LEVELS = 65_535;

  private static final double LIKED_FROM = 0.75;
  private static final double TOLERANCE = 1e-6;
  private static final double[] USUAL_STEPS = {1, 0.5, 0.25, 0.2, 0.1, 0.05, 0.01, 0.001};

  /**
   * Checks the scale.
   *
   * @throws RecommenderException if the bounds are not finite and ascending, or the scale has more
   *     than {@link #MAX_LEVELS} ratings
   */
  public RatingScale {
    if (!(Double.isFinite(min) && Double.isFinite(max) && min < max)) {
      throw new RecommenderException(
          "a rating scale needs finite bounds with min < max, got " + min + " to " + max);
    }
    if (!(step > 0) || (max - min) / step > MAX_LEVELS - 1) {
      throw new RecommenderException(
          "the step of a rating scale must be above 0 and give at most "
              + MAX_LEVELS
              + " ratings, got "
              + step);
    }
  }

  /**
   * A scale of ratings.
   *
   * @param min the lowest rating
   * @param max the highest rating, above {@code min}
   * @param step the distance between two neighbouring ratings, above 0
   * @throws RecommenderException if the bounds are not finite and ascending, or the scale has more
   *     than {@link #MAX_LEVELS} ratings
   */
  public RatingScale(double min, double max, double step) {
    this(min, max, step, false);
  }

  /**
   * The scale with the coarsest usual step that holds all values, from the lowest to the highest of
   * them; a single value makes a scale from 0 to it.
   *
   * @param values ratings, one at least
   * @return a scale that contains all of them
   * @throws RecommenderException if there are no values, or no usual step fits
   */
  public static RatingScale holding(double... values) {
    double min =
        Arrays.stream(values).min().orElseThrow(() -> new RecommenderException("no ratings"));
    double max = Arrays.stream(values).max().getAsDouble();
    if (min == max) {
      return new RatingScale(
          Math.min(min, 0), Math.max(max, min == 0 ? 1 : 0), Math.max(Math.abs(min), 1));
    }
    for (double step : USUAL_STEPS) {
      if ((max - min) / step < MAX_LEVELS && holdsAll(new RatingScale(min, max, step), values)) {
        return new RatingScale(min, max, step);
      }
    }
    throw new RecommenderException(
        "ratings from %s to %s are not on a scale of at most %d steps of 0.001 or more"
            .formatted(min, max, MAX_LEVELS));
  }

  private static boolean holdsAll(RatingScale scale, double[] values) {
    return Arrays.stream(values).allMatch(scale::contains);
  }

  /** {@return the number of ratings on this scale} */
  public int levels() {
    return (int) Math.round((max - min) / step) + 1;
  }

  /**
   * {@return whether a person can give this rating}
   *
   * @param rating any number
   */
  public boolean contains(double rating) {
    double level = (rating - min) / step;
    return rating >= min - TOLERANCE
        && rating <= max + TOLERANCE
        && Math.abs(level - Math.rint(level)) < TOLERANCE;
  }

  /**
   * {@return the place of a rating on the scale, 0 for {@link #min}}
   *
   * @param rating that the scale contains
   * @throws RecommenderException if the rating is not on the scale
   */
  public int levelOf(double rating) {
    if (!contains(rating)) {
      throw new RecommenderException("rating must be " + this + ", got " + rating);
    }
    return (int) Math.rint((rating - min) / step);
  }

  /**
   * {@return the rating at a place on the scale}
   *
   * @param level from 0 to below {@link #levels}
   */
  public double ratingAt(int level) {
    return min + level * step;
  }

  /**
   * {@return whether a rating is in the top quarter of the scale: 4 of 5 stars and more; true for
   * all that an implicit scale has}
   *
   * @param rating any number
   */
  public boolean isLiked(double rating) {
    return implicit || rating >= min + LIKED_FROM * (max - min) - TOLERANCE;
  }

  /** By place on the scale, whether a rating is {@linkplain #isLiked liked}. */
  boolean[] likedLevels() {
    boolean[] liked = new boolean[levels()];
    for (int level = 0; level < liked.length; level++) {
      liked[level] = isLiked(ratingAt(level));
    }
    return liked;
  }

  /**
   * {@return the nearest value between {@link #min} and {@link #max}; it need not be a step}
   *
   * @param value any number
   */
  public double clamp(double value) {
    return Math.max(min, Math.min(max, value));
  }

  @Override
  public String toString() {
    return min + " to " + max + " in steps of " + step;
  }
}
