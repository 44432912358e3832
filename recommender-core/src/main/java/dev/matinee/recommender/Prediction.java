package dev.matinee.recommender;

/**
 * The rating that a person would give.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param rating on the rating scale's range, not rounded to its steps
 * @param support the evidence behind it: the number of neighbours, or of ratings of the person,
 *     that it is made of, and at most the number of other users who rated the item; 0 means that it
 *     is the baseline, and what all ratings of the person have in common
 * @param basis what it is made by
 */
public record Prediction(double rating, int support, Basis basis) {
  private static final int ENOUGH = 3;

  /** What a prediction is made by. */
  public enum Basis {
    /** Kernel ridge regression over the person's own ratings: {@link KernelRidge}. */
    KERNEL,

    /** The nearest raters of the item: {@link UserKnn}. */
    NEIGHBOURS,

    /** The person's ratings of similar items: {@link ItemKnn}. */
    SIMILAR_ITEMS,

    /** The factors of the item and of the person: {@link Als}. */
    FACTORS,

    /** The means of the person and the item: {@link BaselineDamping}. */
    BASELINE
  }

  /**
   * {@return a prediction by the baseline alone}
   *
   * @param rating on the rating scale's range
   */
  public static Prediction baseline(double rating) {
    return new Prediction(rating, 0, Basis.BASELINE);
  }

  /**
   * {@return a prediction by a basis, or by the baseline where there is no support}
   *
   * @param rating on the rating scale's range
   * @param support the evidence behind it
   * @param basis what it is made by where there is some
   */
  public static Prediction of(double rating, int support, Basis basis) {
    return new Prediction(rating, support, support == 0 ? Basis.BASELINE : basis);
  }

  /** {@return whether so little is behind it that a page should not show it: support below 3} */
  public boolean isThin() {
    return support < ENOUGH;
  }
}
