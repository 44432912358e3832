package dev.matinee.spark.training;

import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Als;
import dev.matinee.recommender.AlsConfig;
import dev.matinee.recommender.Ease;
import dev.matinee.recommender.ItemTags;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Recommender;
import dev.matinee.recommender.TrainedModel;
import dev.matinee.recommender.TrainingProgress;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/**
 * An algorithm whose models are trained by Spark. They are those of {@link Algorithms}, which
 * restores and serves them without Spark.
 */
public final class SparkAlgorithm implements Algorithm {
  private final Algorithm plain;
  private final Trainer trainer;

  private SparkAlgorithm(Algorithm plain, Trainer trainer) {
    this.plain = plain;
    this.trainer = trainer;
  }

  /** Trains a model with settings. */
  private interface Trainer {
    TrainedModel train(
        RatingMatrix matrix, ItemTags tags, String settings, TrainingProgress progress);
  }

  /**
   * The algorithm with a name and its default settings, if it is one that Spark trains.
   *
   * @param seed of what it begins with, where that is random
   */
  public static Optional<SparkAlgorithm> named(String label, SparkSession spark, long seed) {
    Map<String, Trainer> trainers =
        Map.of(
            Algorithms.ALS.label(), als(new SparkSolver(spark, seed)),
            Algorithms.EASE.label(), ease(new SparkGram(spark)));
    return Optional.ofNullable(trainers.get(label))
        .map(trainer -> new SparkAlgorithm(Algorithms.named(label), trainer));
  }

  private static Trainer als(SparkSolver solver) {
    return (matrix, tags, settings, progress) ->
        Als.model(matrix, AlsConfig.parse(settings), solver, progress);
  }

  private static Trainer ease(SparkGram solver) {
    return (matrix, tags, settings, progress) ->
        Ease.model(matrix, tags, settings, solver, progress);
  }

  @Override
  public String label() {
    return plain.label();
  }

  @Override
  public String settings() {
    return plain.settings();
  }

  @Override
  public SparkAlgorithm withSettings(String settings) {
    return new SparkAlgorithm(plain.withSettings(settings), trainer);
  }

  @Override
  public Recommender train(RatingMatrix matrix, ItemTags tags, TrainingProgress progress) {
    return restore(learn(matrix, tags, progress), matrix, tags);
  }

  @Override
  public Optional<TrainedModel> model(
      RatingMatrix matrix, ItemTags tags, TrainingProgress progress) {
    return Optional.of(learn(matrix, tags, progress));
  }

  /** A model of ratings. */
  TrainedModel learn(RatingMatrix matrix, ItemTags tags, TrainingProgress progress) {
    return trainer.train(matrix, tags, settings(), progress);
  }

  @Override
  public Recommender restore(TrainedModel model, RatingMatrix matrix, ItemTags tags) {
    return plain.restore(model, matrix, tags);
  }

  @Override
  public boolean isQuick(RatingMatrix matrix) {
    return false;
  }
}
