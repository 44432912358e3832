package dev.matinee.evaluation.fit;

import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.EaseConfig;
import dev.matinee.recommender.ItemTags;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.TrainingProgress;

/** Fits algorithms to ratings. All methods are safe for use by any number of threads. */
public final class Fitting {
  private Fitting() {}

  /** Whether an algorithm has settings that are fitted, and none of its own choice. */
  public static boolean fits(Algorithm algorithm) {
    return algorithm.label().equals(Algorithms.EASE.label())
        && algorithm.settings().equals(Algorithms.EASE.settings());
  }

  /**
   * Whether there is something to choose: {@link #fits} the algorithm, and are there ratings enough
   * to compare settings on?
   *
   * @param ratings what it will be trained on
   */
  public static boolean fits(Algorithm algorithm, RatingMatrix ratings) {
    return fits(algorithm) && ratings.ratingCount() >= EaseFit.LEAST_RATINGS;
  }

  /**
   * The algorithm with settings that suit ratings; the same where nothing is fitted.
   *
   * @param algorithm any
   * @param ratings what it will be trained on
   * @param tags what the items are about
   * @param progress is told how many of the trainings are done
   */
  public static Algorithm fitted(
      Algorithm algorithm, Ratings ratings, ItemTags tags, TrainingProgress progress) {
    if (!fits(algorithm)) {
      return algorithm;
    }
    EaseConfig fitted = EaseFit.of(ratings, tags, EaseConfig.DEFAULT, progress).config();
    return algorithm.withSettings(fitted.toText());
  }
}
