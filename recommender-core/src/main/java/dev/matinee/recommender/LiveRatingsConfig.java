package dev.matinee.recommender;

import java.time.Duration;

/**
 * How soon {@link LiveRatings} count for other people, and when they become part of the base.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param interval the pause between two looks for changes, 1 ms to 1 min; a change counts after at
 *     most this and the time that training takes
 * @param mergeShare the share of all ratings, above 0 and at most 1, which may lie over the base
 *     before they are merged into it: more make every model slower to train, less merge more often
 */
public record LiveRatingsConfig(Duration interval, double mergeShare) {
  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofMinutes(1);

  /** Every ten seconds, merged from a twentieth of the ratings on. */
  public static final LiveRatingsConfig DEFAULT =
      new LiveRatingsConfig(Duration.ofSeconds(10), 0.05);

  /**
   * Checks the settings.
   *
   * @throws RecommenderException if one is out of its range
   */
  public LiveRatingsConfig {
    if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
      throw new RecommenderException(
          "interval must be " + SHORTEST + " to " + LONGEST + ", got " + interval);
    }
    if (!(mergeShare > 0 && mergeShare <= 1)) {
      throw new RecommenderException("mergeShare must be above 0 and at most 1, got " + mergeShare);
    }
  }

  /**
   * {@return the same with another pause between two looks for changes}
   *
   * @param other 1 ms to 1 min
   * @throws RecommenderException if it is out of its range
   */
  public LiveRatingsConfig withInterval(Duration other) {
    return new LiveRatingsConfig(other, mergeShare);
  }

  /**
   * {@return the same with another share that may lie over the base}
   *
   * @param other above 0 and at most 1
   * @throws RecommenderException if it is out of its range
   */
  public LiveRatingsConfig withMergeShare(double other) {
    return new LiveRatingsConfig(interval, other);
  }
}
