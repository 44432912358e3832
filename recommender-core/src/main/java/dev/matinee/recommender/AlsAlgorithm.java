package dev.matinee.recommender;

import java.util.Optional;

/**
 * {@link Als} with settings, its lists completed, and with matches.
 *
 * @param config the settings
 */
record AlsAlgorithm(AlsConfig config) implements Algorithm {
  /** More ratings than these take more than seconds. */
  private static final int QUICK_RATINGS = 200_000;

  @Override
  public String label() {
    return Als.NAME;
  }

  @Override
  public String settings() {
    return config.toText();
  }

  @Override
  public Algorithm withSettings(String settings) {
    return new AlsAlgorithm(AlsConfig.parse(settings));
  }

  @Override
  public Recommender train(RatingMatrix matrix, ItemTags tags, TrainingProgress progress) {
    return recommender(TrainedAls.train(matrix, config, Als.IN_PROCESS, progress), matrix, tags);
  }

  @Override
  public Optional<TrainedModel> model(
      RatingMatrix matrix, ItemTags tags, TrainingProgress progress) {
    return Optional.of(Als.model(matrix, config, Als.IN_PROCESS, progress));
  }

  @Override
  public Recommender restore(TrainedModel model, RatingMatrix matrix, ItemTags tags) {
    if (!model.algorithm().equals(label())) {
      return Algorithm.super.restore(model, matrix, tags);
    }
    return recommender(StoredAls.read(model), matrix, tags);
  }

  @Override
  public boolean isQuick(RatingMatrix matrix) {
    return matrix.ratingCount() <= QUICK_RATINGS;
  }

  private static Recommender recommender(TrainedAls model, RatingMatrix matrix, ItemTags tags) {
    Als als = Als.of(model, matrix, tags);
    return new Predicted(
        BuiltIn.filled(matrix, tags, als), als::predict, matrix.scale(), model.chance());
  }
}
