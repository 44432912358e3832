package dev.matinee.recommender;

import java.util.Objects;

/**
 * The settings of an {@link ItemKnn}.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param neighbours how many most similar items of each item count, 1 to 10000
 * @param amplification q, at least 1; above 1 it favours the most similar (Breese, Heckerman and
 *     Kadie 1998)
 * @param vote what a rating of the person adds to the scores of the items that are similar to the
 *     rated one
 * @param popularityDamping the power of an item's number of raters that its score is divided by, 0
 *     to 1
 * @param predictionDamping how much weight of similar items weighs against the correction of the
 *     baseline, 0 or more
 * @param baseline what ratings deviate from
 */
public record ItemKnnConfig(
    int neighbours,
    double amplification,
    Vote vote,
    double popularityDamping,
    double predictionDamping,
    BaselineDamping baseline) {
  /** What {@code item-knn} recommends by. */
  public static final ItemKnnConfig DEFAULT =
      new ItemKnnConfig(150, 2, Vote.SQUARED_HEIGHT, 0.1, 0.1, BaselineDamping.DEFAULT);

  private static final int MAX_NEIGHBOURS = 10_000;
  private static final double MAX_AMPLIFICATION = 10;

  /**
   * Checks the settings.
   *
   * @throws RecommenderException if a value is out of its range
   */
  public ItemKnnConfig {
    Objects.requireNonNull(vote, "vote");
    Objects.requireNonNull(baseline, "baseline");
    if (neighbours < 1 || neighbours > MAX_NEIGHBOURS) {
      throw new RecommenderException("neighbours must be between 1 and 10000, got " + neighbours);
    }
    if (!(amplification >= 1 && amplification <= MAX_AMPLIFICATION)) {
      throw new RecommenderException(
          "amplification must be between 1 and 10, got " + amplification);
    }
    if (!(popularityDamping >= 0 && popularityDamping <= 1)) {
      throw new RecommenderException(
          "popularityDamping must be between 0 and 1, got " + popularityDamping);
    }
    if (!(predictionDamping >= 0 && predictionDamping < Double.POSITIVE_INFINITY)) {
      throw new RecommenderException(
          "predictionDamping must be 0 or more, got " + predictionDamping);
    }
  }
}
