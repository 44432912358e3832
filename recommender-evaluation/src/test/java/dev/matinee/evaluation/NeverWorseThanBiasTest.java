package dev.matinee.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.Ratings;
import java.util.List;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Predictions by neighbours are no worse than the baseline where there is nothing to find. */
class NeverWorseThanBiasTest {
  private static final double HAIR = 1.001;

  /** Half of all pairs, rated from 1 to 10 half stars. */
  private static Ratings made(int users, int items, long seed, IntBinaryOperator halfStars) {
    Random random = new Random(seed);
    Ratings.Builder ratings = Ratings.builder();
    for (int user = 1; user <= users; user++) {
      for (int item = 1; item <= items; item++) {
        if (random.nextBoolean()) {
          ratings.add(user, item, halfStars.applyAsInt(user, item) / 2.0, 0);
        }
      }
    }
    return ratings.build(RatingScale.HALF_STARS);
  }

  private static double errorAgainstBias(Ratings ratings, Split split) {
    List<AlgorithmResult> results =
        Evaluation.of(ratings, split, EvaluationSettings.defaults())
            .run(List.of(Algorithms.USER_KNN))
            .results();
    double bias = results.get(1).rmse();
    double knn = results.get(2).rmse();
    return bias == 0 ? 1 + knn : knn / bias;
  }

  @ParameterizedTest
  @CsvSource({"200, 80, 1", "200, 80, 2", "500, 30, 3", "40, 200, 4", "5, 20, 5"})
  void onNoise(int users, int items, long seed) {
    Random noise = new Random(seed);
    Ratings ratings = made(users, items, seed, (user, item) -> 1 + noise.nextInt(10));
    assertThat(errorAgainstBias(ratings, new RandomSplit(0.2, 1))).isLessThan(HAIR);
    assertThat(errorAgainstBias(ratings, new KFoldSplit(3, 1))).isLessThan(HAIR);
  }

  @Test
  void whereEverybodyGivesTheSame() {
    Ratings ratings = made(60, 40, 1, (user, item) -> 8);
    assertThat(errorAgainstBias(ratings, new RandomSplit(0.2, 1))).isLessThan(HAIR);
  }

  @Test
  void whereEachPersonAlwaysGivesTheSame() {
    Ratings ratings = made(60, 40, 1, (user, item) -> 1 + user % 10);
    assertThat(errorAgainstBias(ratings, new RandomSplit(0.2, 1))).isLessThan(HAIR);
  }

  @Test
  void andBetterByFarWhereThereIsATaste() {
    Ratings ratings = made(200, 80, 1, (user, item) -> user % 2 == item % 2 ? 9 : 3);
    assertThat(errorAgainstBias(ratings, new RandomSplit(0.2, 1))).isLessThan(0.5);
  }
}
