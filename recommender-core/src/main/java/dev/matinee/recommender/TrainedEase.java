package dev.matinee.recommender;

import dev.matinee.recommender.internal.linear.Head;
import dev.matinee.recommender.internal.linear.ItemFeatures;
import dev.matinee.recommender.internal.linear.LinearModel;
import dev.matinee.recommender.internal.linear.LinearTrainer;

/**
 * What {@link Ease} learned. Immutable by convention; safe for use by any number of threads.
 *
 * @param config the settings
 * @param head the items that it knows
 * @param learned what ratings say of items, and of their features
 * @param ratings the {@link RatingMatrix#version} that it learned from
 * @param version names the ratings, the settings and the features of the items
 */
record TrainedEase(
    EaseConfig config, Head head, LinearModel learned, String ratings, String version) {
  static TrainedEase train(
      RatingMatrix matrix,
      ItemTags tags,
      EaseConfig config,
      GramSolver solver,
      TrainingProgress progress) {
    Head head = Head.of(matrix.dense(), config.minRaters(), config.maxItems());
    ItemFeatures features = new ItemFeatures(head, tags);
    LinearModel learned =
        LinearTrainer.train(
            matrix.dense(), matrix.scale(), head, features, config, solver, progress);
    String version = matrix.info(Ease.NAME, config.toText() + features).version();
    return new TrainedEase(config, head, learned, matrix.version(), version);
  }

  /** The version of what answers by it over ratings, which may be others. */
  String versionOver(RatingMatrix matrix) {
    String current = matrix.version();
    return current.equals(ratings) ? version : ModelVersion.of("over", version, current);
  }
}
