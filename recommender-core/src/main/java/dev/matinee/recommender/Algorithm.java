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
   * {@return the settings that it trains with, in its own notation; empty where nothing is set}
   * {@link #withSettings} takes it.
   */
  default String settings() {
    return "";
  }

  /**
   * {@return the same algorithm with other settings, such as those that were fitted to data}
   *
   * @param settings what {@link #settings} gave; an empty text stands for the default
   * @throws RecommenderException if the algorithm cannot be set, or the text is not in its notation
   */
  default Algorithm withSettings(String settings) {
    if (!settings.isBlank()) {
      throw new RecommenderException(
          "%s has no settings, got %s".formatted(label(), settings.strip()));
    }
    return this;
  }

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
