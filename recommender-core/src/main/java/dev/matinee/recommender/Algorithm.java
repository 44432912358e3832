package dev.matinee.recommender;

import java.util.Optional;

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
  @Beta
  default String settings() {
    return "";
  }

  /**
   * {@return the same algorithm with other settings, such as those that were fitted to data}
   *
   * @param settings what {@link #settings} gave; an empty text stands for the default
   * @throws RecommenderException if the algorithm cannot be set, or the text is not in its notation
   */
  @Beta
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
   * Learns what can be kept, such as in a {@link Snapshot}, so that {@link #restore} need not learn
   * it again.
   *
   * @param matrix what to learn from
   * @param tags what the items are about
   * @param progress is told how far the training is
   * @return the model with its settings; empty for an algorithm that learns nothing worth keeping,
   *     without any work
   * @throws RecommenderException if the heap is too small
   */
  @Beta
  default Optional<TrainedModel> model(
      RatingMatrix matrix, ItemTags tags, TrainingProgress progress) {
    return Optional.empty();
  }

  /**
   * Makes the recommender of a model without training. Over the ratings that the model was trained
   * on it answers, bit for bit, like one that is {@linkplain #train trained} with the settings of
   * the model, and has its {@linkplain RecommenderInfo#version version}. Over others it knows the
   * items and what they have in common from the model, and everything else from the ratings; its
   * version names both.
   *
   * @param model that this algorithm made, with any settings; its numbers are shared, not copied
   * @param matrix the ratings that it answers over
   * @param tags what the items are about
   * @return a recommender like that of {@link #train}
   * @throws RecommenderException if the model is none of this algorithm, or damaged
   */
  @Beta
  default Recommender restore(TrainedModel model, RatingMatrix matrix, ItemTags tags) {
    throw new RecommenderException(
        "%s cannot answer by a model of %s".formatted(label(), model.algorithm()));
  }

  /**
   * {@return whether training takes so little, seconds at most, that it can be done again whenever
   * people rate}
   *
   * @param matrix ratings of the size in question
   */
  @Beta
  default boolean isQuick(RatingMatrix matrix) {
    return true;
  }

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
