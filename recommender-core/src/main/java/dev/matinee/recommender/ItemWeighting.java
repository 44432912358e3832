package dev.matinee.recommender;

/** What an item counts in a cosine. */
public enum ItemWeighting {
  /** Every item counts 1. */
  NONE,

  /**
   * The inverse user frequency, {@code ln(users / raters of the item)}: agreement on a rarely rated
   * item says more than agreement on one that most users rated.
   */
  INVERSE_USER_FREQUENCY
}
