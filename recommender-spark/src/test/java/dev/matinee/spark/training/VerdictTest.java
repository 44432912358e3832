package dev.matinee.spark.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.evaluation.Contestant;
import dev.matinee.evaluation.Evaluation;
import dev.matinee.evaluation.EvaluationResult;
import dev.matinee.evaluation.EvaluationSettings;
import dev.matinee.evaluation.Metric;
import dev.matinee.evaluation.Split;
import dev.matinee.published.ModelComparison;
import dev.matinee.published.PublishedModel;
import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.TrainedModel;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whether a model is worse than the one that is live. */
class VerdictTest {
  private static final Ratings RATINGS = ratings();
  private static final TrainedModel MODEL = TrainedModel.of("item-knn", RatingMatrix.of(RATINGS));

  /** Three kinds of movies, and people who love one kind each; all know the first ones best. */
  private static Ratings ratings() {
    Random random = new Random(11);
    Ratings.Builder ratings = Ratings.builder();
    for (int user = 1; user <= 150; user++) {
      for (int item = 1; item <= 60; item++) {
        if (random.nextInt(60) > item / 2) {
          ratings.add(user, item, user % 3 == item % 3 ? 4.5 : 1.5, 0);
        }
      }
    }
    return ratings.build(RatingScale.HALF_STARS);
  }

  private static EvaluationResult measured(Algorithm candidate, Algorithm live) {
    return Evaluation.of(RATINGS, Split.parse("random:0.3:1"), EvaluationSettings.defaults())
        .run(
            List.of(),
            List.of(
                Contestant.of(Verdict.CANDIDATE, training -> candidate.train(training.matrix())),
                Contestant.of(Verdict.LIVE, training -> live.train(training.matrix()))));
  }

  private static ModelComparison compared(Algorithm candidate, Algorithm live) {
    return new Verdict(measured(candidate, live)).comparison(live.label(), "");
  }

  @Test
  void aModelThatListsWorseIsWorse() {
    ModelComparison comparison = compared(Algorithms.POPULARITY, Algorithms.ITEM_KNN);

    assertThat(comparison.isWorse()).as(comparison.text()).isTrue();
    assertThat(comparison.difference()).isBetween(comparison.low(), comparison.high());
    assertThat(comparison.text()).contains("against item-knn");
  }

  @Test
  void oneThatListsBetterOrTheSameIsNot() {
    assertThat(compared(Algorithms.ITEM_KNN, Algorithms.POPULARITY).isWorse()).isFalse();
    ModelComparison same = compared(Algorithms.ITEM_KNN, Algorithms.ITEM_KNN);
    assertThat(same.isWorse()).isFalse();
    assertThat(same.difference()).isZero();
  }

  @Test
  void figuresAreThoseOfTheEvaluation() {
    EvaluationResult result = measured(Algorithms.ITEM_KNN, Algorithms.POPULARITY);

    PublishedModel published = new Verdict(result).of(MODEL, Optional.empty());

    assertThat(published.algorithm()).isEqualTo("item-knn");
    assertThat(published.metrics().get("ndcg"))
        .isEqualTo(result.results().get(2).mean(Metric.NDCG).orElseThrow());
    assertThat(published.metrics().get("rmse")).isEqualTo(result.results().get(2).rmse());
    assertThat(published.protocol().orElseThrow()).contains("0.3", "seed 1", "lists of 10");
  }
}
