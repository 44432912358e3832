package dev.matinee.recommender;

import java.util.function.BiFunction;

/** An algorithm of this module without settings that are fitted. */
record BuiltIn(String label, BiFunction<RatingMatrix, ItemTags, Recommender> training)
    implements Algorithm {
  /**
   * How many pairs of ratings of one user a kernel is trained from when a recommender is made: as
   * many as take seconds.
   */
  private static final long MOST_PAIRS = 1_000_000_000;

  /** Neighbours with settings. */
  static Algorithm userKnn(UserKnnConfig config) {
    return new BuiltIn(
        config.name(), (matrix, tags) -> completed(matrix, tags, neighbours(matrix, tags, config)));
  }

  /** Neighbours, who predict by themselves as far as they can be trusted where no kernel does. */
  private static UserKnn neighbours(RatingMatrix matrix, ItemTags tags, UserKnnConfig config) {
    UserKnn believing = UserKnn.of(matrix, tags, config.with(config.prediction().withTrust(1)));
    if (predictsByKernel(matrix)) {
      return believing;
    }
    double trust =
        PredictionTrust.estimate(
            matrix,
            PredictionTrust.Guess.of(Bias.of(matrix, config.prediction().baseline())),
            PredictionTrust.Guess.of(believing));
    return UserKnn.of(matrix, tags, config.with(config.prediction().withTrust(trust)));
  }

  /** Whether a kernel of the ratings is trained in seconds; not to predict confidences. */
  static boolean predictsByKernel(RatingMatrix matrix) {
    return !matrix.scale().implicit() && matrix.dense().pairCount() <= MOST_PAIRS;
  }

  /** Lists that are completed, with ratings that are predicted by a kernel where it is small. */
  static Recommender completed(RatingMatrix matrix, ItemTags tags, Recommender personal) {
    Recommender lists = filled(matrix, tags, personal);
    return predictsByKernel(matrix)
        ? KernelRidge.train(lists, matrix, tags, KernelConfig.DEFAULT, TrainingProgress.NONE)
        : lists;
  }

  /** Lists that are completed by popular items. */
  static Recommender filled(RatingMatrix matrix, ItemTags tags, Recommender personal) {
    return PopularityFill.of(personal, DampedPopularity.of(matrix, tags));
  }

  @Override
  public Recommender train(RatingMatrix matrix, ItemTags tags, TrainingProgress progress) {
    return training.apply(matrix, tags);
  }
}
