package dev.matinee.spark.training;

import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Als;
import dev.matinee.recommender.AlsConfig;
import dev.matinee.recommender.FactorSolver;
import dev.matinee.recommender.ItemTags;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Recommender;
import dev.matinee.recommender.TrainedModel;
import dev.matinee.recommender.TrainingProgress;
import java.util.Optional;

/**
 * {@code als} whose vectors are trained by Spark: its models are those of {@link Algorithms#ALS},
 * which restores and serves them without Spark.
 *
 * @param config the settings
 * @param solver makes the vectors
 */
public record SparkAls(AlsConfig config, FactorSolver solver) implements Algorithm {
  @Override
  public String label() {
    return Algorithms.ALS.label();
  }

  @Override
  public String settings() {
    return config.toText();
  }

  @Override
  public Algorithm withSettings(String settings) {
    return new SparkAls(AlsConfig.parse(settings), solver);
  }

  @Override
  public Recommender train(RatingMatrix matrix, ItemTags tags, TrainingProgress progress) {
    return restore(Als.model(matrix, config, solver, progress), matrix, tags);
  }

  @Override
  public Optional<TrainedModel> model(
      RatingMatrix matrix, ItemTags tags, TrainingProgress progress) {
    return Optional.of(Als.model(matrix, config, solver, progress));
  }

  @Override
  public Recommender restore(TrainedModel model, RatingMatrix matrix, ItemTags tags) {
    return Algorithms.ALS.restore(model, matrix, tags);
  }

  @Override
  public boolean isQuick(RatingMatrix matrix) {
    return false;
  }
}
