package dev.matinee.recommender;

/**
 * A way to make a recommender of ratings. The built-in ones are constants of {@link Algorithms};
 * other modules add theirs as services of this type.
 *
 * <p>Implementations are immutable and safe for use by any number of threads.
 */
public interface Algorithm {
  /** {@return its name, such as {@code user-knn}} */
  String label();

  /**
   * Makes the recommender.
   *
   * @param matrix what to learn from
   * @param tags what the items are about, such as the catalogue of a data set
   * @param progress is told how far the training is
   * @return a recommender that completes its lists by {@link DampedPopularity} where too little is
   *     known of a person's taste
   */
  Recommender train(RatingMatrix matrix, ItemTags tags, TrainingProgress progress);

  /**
   * Makes the recommender with nothing told of the progress.
   *
   * @param matrix what to learn from
   * @param tags what the items are about
   * @return a recommender
   */
  default Recommender train(RatingMatrix matrix, ItemTags tags) {
    return train(matrix, tags, TrainingProgress.NONE);
  }

  /**
   * Makes the recommender without knowing what the items are about.
   *
   * @param matrix what to learn from
   * @return a recommender
   */
  default Recommender train(RatingMatrix matrix) {
    return train(matrix, ItemTags.NONE);
  }
}
