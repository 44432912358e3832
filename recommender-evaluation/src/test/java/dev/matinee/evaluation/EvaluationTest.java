package dev.matinee.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.data.DataSets;
import dev.matinee.testkit.Requirements;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class EvaluationTest {
  private static final EvaluationSettings SETTINGS = EvaluationSettings.defaults();

  @Test
  void popularityHasItsKnownFiguresOnRealRatingsAndUserKnnBeatsIt() {
    Ratings ratings = DataSets.read(Requirements.mlLatestSmall()).ratings();
    EvaluationResult result =
        Evaluation.of(ratings, Split.parse("temporal:0.2"), SETTINGS)
            .run(List.of(Algorithms.USER_KNN));
    Map<String, AlgorithmResult> byName =
        result.results().stream()
            .collect(Collectors.toMap(AlgorithmResult::algorithm, Function.identity()));
    AlgorithmResult popularity = byName.get("popularity");
    AlgorithmResult userKnn = byName.get("user-knn");

    Offset<Double> asPrinted = within(0.0005);
    assertThat(popularity.users()).isEqualTo(592);
    assertThat(popularity.hitRate()).isCloseTo(.324, asPrinted);
    assertThat(popularity.ndcg()).isCloseTo(.0756, within(0.00005));
    assertThat(popularity.recall()).isCloseTo(.0498, within(0.00005));
    assertThat(popularity.precision()).isCloseTo(.0581, within(0.00005));

    assertThat(userKnn.ndcg()).isGreaterThan(0.115).isLessThan(0.14);
    assertThat(userKnn.rmse()).isLessThan(byName.get("bias").rmse());
    assertThat(comparison(result, "user-knn").tTest()).isLessThan(0.001);
  }

  private static PairedComparison comparison(EvaluationResult result, String algorithm) {
    return result.comparisons().stream()
        .filter(comparison -> comparison.algorithm().equals(algorithm))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aSmallCaseHasTheFiguresWorkedOutByHand() {
    // Training: item 1 has three raters, item 2 two, item 3 one; the mean is 3.
    Ratings train =
        Ratings.builder()
            .add(1, 1, 3, 0)
            .add(2, 1, 3, 0)
            .add(3, 1, 3, 0)
            .add(2, 2, 3, 0)
            .add(3, 2, 3, 0)
            .add(3, 3, 3, 0)
            .build(RatingScale.STARS);
    Ratings test =
        Ratings.builder()
            .add(1, 3, 5, 0) // Second of user 1's list, behind item 2.
            .add(2, 9, 4, 0) // Relevant, and unknown to the training set.
            .add(9, 1, 4, 0) // A user unknown to the training set: first of the list.
            .add(3, 8, 1, 0) // Not relevant.
            .build(RatingScale.STARS);

    EvaluationResult result = Evaluation.ofGiven(train, test, SETTINGS).run(List.of());
    AlgorithmResult popularity = result.results().get(0);

    assertThat(result.results())
        .extracting(AlgorithmResult::algorithm)
        .containsExactly("popularity", "bias");
    assertThat(popularity.users()).isEqualTo(3);
    assertThat(popularity.ratings()).isEqualTo(4);
    assertThat(popularity.hitRate()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(popularity.ndcg()).isCloseTo((0.6309297535714575 + 0 + 1) / 3, within(1e-12));
    assertThat(popularity.precision()).isCloseTo(0.2 / 3, within(1e-12));
    // All predictions are 3.
    assertThat(popularity.rmse()).isCloseTo(Math.sqrt((4 + 1 + 1 + 4) / 4.0), within(1e-12));
    assertThat(popularity.mae()).isCloseTo(6 / 4.0, within(1e-12));
    assertThat(popularity.coverage()).isEqualTo(0.25);
  }

  @Test
  void theResultNamesItsProtocolAndRepeatsBitForBit() {
    Ratings ratings = made();
    Evaluation evaluation = Evaluation.of(ratings, Split.parse("folds:3:5"), SETTINGS);
    EvaluationResult once = evaluation.run(List.of(Algorithms.USER_KNN_PEARSON));
    EvaluationResult again = evaluation.run(List.of(Algorithms.USER_KNN_PEARSON));

    assertThat(once.protocol().split()).contains("3 folds").contains("seed 5");
    assertThat(once.protocol().at()).isEqualTo(10);
    assertThat(again.comparisons()).isEqualTo(once.comparisons());
    assertThat(again.results())
        .usingRecursiveComparison()
        .ignoringFields("seconds")
        .isEqualTo(once.results());
    assertThat(once.results().get(0).ratings()).isEqualTo(ratings.size());
  }

  @Test
  void progressReachesAllUsersOfAllFolds() {
    AtomicLong calls = new AtomicLong();
    AtomicLong last = new AtomicLong();
    EvaluationSettings settings =
        new EvaluationSettings(
            5,
            3,
            (algorithm, done, total) -> {
              calls.incrementAndGet();
              last.set(total);
            });
    Evaluation.of(made(), Split.parse("folds:2:5"), settings).run(List.of());

    // Popularity and bias, each over all users of both folds.
    assertThat(calls.get()).isEqualTo(2 * last.get()).isPositive();
  }

  @Test
  void aWrongSettingIsRefused() {
    assertThatThrownBy(() -> new EvaluationSettings(0, 4, SETTINGS.progress()))
        .hasMessage("at must be between 1 and 1000, got 0");
    assertThatThrownBy(() -> new EvaluationSettings(10, Double.NaN, SETTINGS.progress()))
        .hasMessage("relevant must be a finite rating, got NaN");
    assertThatThrownBy(() -> SETTINGS.withDepth(0)).hasMessage("depth must be 1 or more, got 0");
    assertThatThrownBy(() -> Metric.named("speed"))
        .hasMessageStartingWith("metric must be one of hitRate, ndcg, ")
        .hasMessageEndingWith(", got speed");
  }

  @Test
  void relevantIsTheTopQuarterOfTheScale() {
    assertThat(relevantOn(RatingScale.HALF_STARS)).isEqualTo(4);
    assertThat(relevantOn(RatingScale.STARS)).isEqualTo(4);
    assertThat(relevantOn(new RatingScale(0, 100, 1))).isEqualTo(75);
    assertThat(relevantOn(new RatingScale(1, 10, 1))).isEqualTo(8);
  }

  private static double relevantOn(RatingScale scale) {
    Ratings train = Ratings.builder().add(1, 1, scale.max(), 0).build(scale);
    Ratings test = Ratings.builder().add(1, 2, scale.max(), 0).build(scale);
    return Evaluation.ofGiven(train, test, SETTINGS).run(List.of()).protocol().relevant();
  }

  @Test
  void withoutAnybodyToMeasureThereAreNoFigures() {
    Ratings some =
        Ratings.builder().add(1, 1, 5, 0).add(2, 2, 3.5, 0).build(RatingScale.HALF_STARS);
    Ratings none = Ratings.builder().build(RatingScale.HALF_STARS);
    Ratings low = Ratings.builder().add(1, 2, 3.5, 0).build(RatingScale.HALF_STARS);

    assertThatThrownBy(() -> Evaluation.ofGiven(some, none, SETTINGS).run(List.of()))
        .isInstanceOf(EvaluationException.class)
        .hasMessage("there is nothing to measure: the test set has no rating");
    assertThatThrownBy(() -> Evaluation.ofGiven(none, some, SETTINGS).run(List.of()))
        .hasMessage("there is nothing to learn from: the training set has no rating");
    assertThatThrownBy(() -> Evaluation.ofGiven(some, low, SETTINGS).run(List.of()))
        .hasMessage(
            "there is nothing to measure: no rating of the test set is relevant, which is a rating"
                + " of 4.0 or more");
  }

  @Test
  void whatLiesBehindTheDepthOfARankingIsTiedInTheAuc() {
    Evaluation whole = Evaluation.of(made(), new RandomSplit(0.3, 1), SETTINGS.withLength(2));
    Evaluation cut =
        Evaluation.of(made(), new RandomSplit(0.3, 1), SETTINGS.withLength(2).withDepth(1));
    AlgorithmResult one = whole.run(List.of()).results().get(0);
    AlgorithmResult other = cut.run(List.of()).results().get(0);

    assertThat(other.ndcg()).isEqualTo(one.ndcg());
    assertThat(other.mean(Metric.R_PRECISION)).isEqualTo(one.mean(Metric.R_PRECISION));
    assertThat(other.mean(Metric.AUC)).isNotEqualTo(one.mean(Metric.AUC));
  }

  private static Ratings made() {
    Ratings.Builder ratings = Ratings.builder();
    for (int user = 1; user <= 12; user++) {
      for (int item = 1; item <= 20; item++) {
        if ((user * 7 + item * 11) % 3 != 0) {
          ratings.add(user, item, 1 + (user * item) % 5, item);
        }
      }
    }
    return ratings.build(RatingScale.STARS);
  }
}
