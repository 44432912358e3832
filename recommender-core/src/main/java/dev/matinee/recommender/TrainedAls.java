package dev.matinee.recommender;

import dev.matinee.recommender.internal.factors.AlsTrainer;
import dev.matinee.recommender.internal.factors.FactorPredictor;
import dev.matinee.recommender.internal.factors.ItemFactors;
import dev.matinee.recommender.internal.matrix.DenseRatings;
import dev.matinee.recommender.internal.profile.ActiveProfiles;
import java.util.Arrays;

/**
 * What {@link Als} learned. Immutable by convention; safe for use by any number of threads.
 *
 * @param config the settings
 * @param lists the factors of lists
 * @param predictions the factors of predictions, of the same items
 * @param trust the measured part of a correction that is believed, 0 to 1
 * @param chance that a person likes an item, by its prediction
 */
record TrainedAls(
    AlsConfig config, ItemFactors lists, ItemFactors predictions, double trust, LikeChance chance) {
  static TrainedAls train(
      RatingMatrix matrix, AlsConfig config, FactorSolver solver, TrainingProgress progress) {
    int[] done = {0};
    int total = config.iterations() + 2 * config.ratingIterations();
    AlsTrainer trainer =
        new AlsTrainer(
            matrix.dense(),
            matrix.scale(),
            config,
            solver,
            () -> progress.advanced(++done[0], total));
    ItemFactors heldOut = trainer.ratings(HeldOut.EVERY);
    ItemFactors lists = trainer.lists();
    TrainedAls believing = new TrainedAls(config, lists, heldOut, 1, LikeChance.UNKNOWN);
    double trust = believing.measuredTrust(matrix);
    LikeChance chance = believing.withTrust(trust).measuredChance(matrix);
    return new TrainedAls(config, lists, trainer.ratings(), trust, chance);
  }

  private TrainedAls withTrust(double measured) {
    return new TrainedAls(config, lists, predictions, measured, chance);
  }

  private double measuredTrust(RatingMatrix matrix) {
    return PredictionTrust.estimate(matrix, guess(withTrust(0), matrix), guess(this, matrix));
  }

  private static PredictionTrust.Guess guess(TrainedAls by, RatingMatrix matrix) {
    Predicted.Predictor predictor = by.predicting(matrix);
    return (person, items) ->
        predictor.predict(person, items).stream().mapToDouble(Prediction::rating).toArray();
  }

  private LikeChance measuredChance(RatingMatrix matrix) {
    return LikeChance.of(matrix, predicting(matrix)::predict);
  }

  private Predicted.Predictor predicting(RatingMatrix matrix) {
    DenseRatings dense = matrix.dense();
    ActiveProfiles people = new ActiveProfiles(dense);
    FactorPredictor predictor = predictor(matrix);
    return (profile, itemIds) -> {
      int[] items = Arrays.stream(itemIds).mapToInt(dense::itemNumber).toArray();
      return people.with(profile, person -> predictor.predict(person, items));
    };
  }

  /** What predicts by it over ratings, which may be others than those that it learned from. */
  FactorPredictor predictor(RatingMatrix matrix) {
    return new FactorPredictor(
        matrix.dense(), matrix.scale(), predictions.over(matrix.dense()), config, trust);
  }

  /** Names the settings and the numbers. */
  String version() {
    return ModelVersion.of(
        config.toText() + chance,
        ModelVersion.of(lists.values(), predictions.values()),
        Double.toString(trust));
  }
}
