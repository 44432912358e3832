package dev.matinee.recommender;

/**
 * {@link Ease} with settings, continued and completed.
 *
 * @param config the settings
 */
record EaseAlgorithm(EaseConfig config) implements Algorithm {
  @Override
  public String label() {
    return Ease.NAME;
  }

  @Override
  public String settings() {
    return config.toText();
  }

  @Override
  public Algorithm withSettings(String settings) {
    return new EaseAlgorithm(EaseConfig.parse(settings));
  }

  @Override
  public Recommender train(RatingMatrix matrix, ItemTags tags, TrainingProgress progress) {
    Ease ease = Ease.train(matrix, tags, config, progress);
    UserKnnConfig others = UserKnnDefaults.tuned();
    Recommender lists = Continued.of(ease, () -> UserKnn.of(matrix, others), others.toString());
    return KernelRidge.train(
        BuiltIn.filled(matrix, tags, lists), matrix, tags, KernelConfig.DEFAULT, progress);
  }
}
