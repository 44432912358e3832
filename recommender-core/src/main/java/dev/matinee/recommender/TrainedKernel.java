package dev.matinee.recommender;

import dev.matinee.recommender.internal.kernel.ItemKernel;
import dev.matinee.recommender.internal.kernel.KernelPredictor;
import dev.matinee.recommender.internal.matrix.DenseRatings;
import dev.matinee.recommender.internal.prediction.Baseline;
import dev.matinee.recommender.internal.profile.ActiveProfiles;
import java.util.Arrays;
import java.util.List;

/**
 * What {@link KernelRidge} learned. Immutable by convention; safe for use by any number of threads.
 *
 * @param config the settings
 * @param kernel of the items
 * @param trust the measured part of the correction that is believed, 0 to 1
 * @param chance that a person likes an item, by its prediction
 */
record TrainedKernel(KernelConfig config, ItemKernel kernel, double trust, LikeChance chance) {
  static TrainedKernel train(
      RatingMatrix matrix,
      ItemTags tags,
      KernelConfig config,
      GramSolver solver,
      TrainingProgress progress) {
    DenseRatings dense = matrix.dense();
    Baseline baseline = new Baseline(dense, matrix.scale(), BaselineDamping.DEFAULT);
    ItemKernel kernel =
        ItemKernel.train(dense, matrix.scale(), baseline, tags, config, solver, progress);
    TrainedKernel believing = new TrainedKernel(config, kernel, 1, LikeChance.UNKNOWN);
    double trust = config.trust() * believing.measuredTrust(matrix);
    TrainedKernel trusted = new TrainedKernel(config, kernel, trust, LikeChance.UNKNOWN);
    return new TrainedKernel(config, kernel, trust, trusted.measuredChance(matrix));
  }

  private LikeChance measuredChance(RatingMatrix matrix) {
    ActiveProfiles people = new ActiveProfiles(matrix.dense());
    KernelPredictor predictor = predictor(matrix);
    return LikeChance.of(
        matrix, (profile, items) -> predict(predictor, people, matrix.dense(), profile, items));
  }

  private double measuredTrust(RatingMatrix matrix) {
    ActiveProfiles people = new ActiveProfiles(matrix.dense());
    KernelPredictor believing = predictor(matrix);
    return PredictionTrust.estimate(
        matrix,
        guess(believing.withTrust(0), people, matrix.dense()),
        guess(believing, people, matrix.dense()));
  }

  private static PredictionTrust.Guess guess(
      KernelPredictor by, ActiveProfiles people, DenseRatings dense) {
    return (profile, items) ->
        predict(by, people, dense, profile, items).stream()
            .mapToDouble(Prediction::rating)
            .toArray();
  }

  static List<Prediction> predict(
      KernelPredictor by,
      ActiveProfiles people,
      DenseRatings dense,
      UserProfile profile,
      long... itemIds) {
    int[] items = Arrays.stream(itemIds).mapToInt(dense::itemNumber).toArray();
    return people.with(profile, person -> by.predict(person, items));
  }

  /** What predicts by it over ratings, which may be others than those that it learned from. */
  KernelPredictor predictor(RatingMatrix matrix) {
    DenseRatings dense = matrix.dense();
    return new KernelPredictor(
        matrix.scale(),
        new Baseline(dense, matrix.scale(), BaselineDamping.DEFAULT),
        kernel.over(dense),
        config.withTrust(trust));
  }
}
