package dev.matinee.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.Ratings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Recommenders of other people, and lists made elsewhere, beside the built-in algorithms. */
class ContestantTest {
  private static final Offset<Double> EXACT = within(1e-12);
  private static final EvaluationSettings TWO = EvaluationSettings.defaults().withLength(2);

  /**
   * Item 1 has three raters, item 2 two, items 3 and 4 one each; user 1 knows item 1, user 2 items
   * 1 and 2.
   */
  private static final Ratings TRAIN =
      Ratings.builder()
          .add(1, 1, 3, 11)
          .add(2, 1, 3, 12)
          .add(3, 1, 3, 13)
          .add(2, 2, 3, 14)
          .add(3, 2, 3, 15)
          .add(3, 3, 3, 16)
          .add(4, 4, 3, 17)
          .build(RatingScale.STARS);

  /** User 1 likes item 4 and more than that item 3; user 2 likes item 3; user 4 likes nothing. */
  private static final Ratings TEST =
      Ratings.builder()
          .add(1, 3, 5, 21)
          .add(1, 4, 4, 22)
          .add(2, 3, 4, 23)
          .add(4, 1, 2, 24)
          .build(RatingScale.STARS);

  private static EvaluationResult run(Contestant... contestants) {
    return Evaluation.ofGiven(TRAIN, TEST, TWO).run(List.of(), List.of(contestants));
  }

  private static AlgorithmResult last(EvaluationResult result) {
    return result.results().get(result.results().size() - 1);
  }

  private static Contestant fixed(String name, double rating, Long... items) {
    return Contestant.of(name, training -> FixedRecommender.of(rating, items));
  }

  @Test
  void aRecommenderOfOnesOwnIsMeasuredBesideTheBaselines() {
    EvaluationResult result = run(fixed("mine", 3, 4L, 3L, 2L, 1L));
    AlgorithmResult mine = last(result);

    assertThat(result.results())
        .extracting(AlgorithmResult::algorithm)
        .containsExactly("popularity", "bias", "mine");
    assertThat(mine.users()).isEqualTo(2);
    // User 1: both items of the list are relevant. User 2: the second one.
    assertThat(mine.recall()).isEqualTo(1);
    assertThat(mine.precision()).isCloseTo((1 + 0.5) / 2, EXACT);
    // Errors 2, 1, 1 and 1.
    assertThat(mine.rmse()).isCloseTo(Math.sqrt(7 / 4.0), EXACT);
    assertThat(result.comparisons())
        .extracting(PairedComparison::algorithm)
        .containsExactly("bias", "mine");
  }

  @Test
  void everyMetricHasTheFigureWorkedOutByHand() {
    AlgorithmResult mine = last(run(fixed("mine", 3, 4L, 3L, 2L, 1L)));
    double second = 0.6309297535714575;

    // User 1 has hits at places 1 and 2, user 2 at place 2.
    assertThat(mine.mean(Metric.MAP).getAsDouble()).isCloseTo((1 + 0.5) / 2, EXACT);
    assertThat(mine.mean(Metric.MRR).getAsDouble()).isCloseTo((1 + 0.5) / 2, EXACT);
    assertThat(mine.mean(Metric.RBP).getAsDouble()).isCloseTo((0.36 + 0.16) / 2, EXACT);
    // Two relevant items of two places; none of one place.
    assertThat(mine.mean(Metric.R_PRECISION).getAsDouble()).isCloseTo((1 + 0) / 2.0, EXACT);
    // User 1 gets the gains 15 and 31 instead of 31 and 15.
    assertThat(mine.mean(Metric.GRADED_NDCG).getAsDouble())
        .isCloseTo(((15 + 31 * second) / (31 + 15 * second) + second) / 2, EXACT);
    // User 1 has the candidates 2, 3, 4: 3 and 4 are before 2. User 2 has 3, 4 in the wrong order.
    assertThat(mine.mean(Metric.AUC).getAsDouble()).isCloseTo((1 + 0) / 2.0, EXACT);
    // Popularity lists 2, 3 for user 1 and 3, 4 for user 2: item 4 is a surprise for user 1 alone.
    assertThat(mine.mean(Metric.SERENDIPITY).getAsDouble()).isCloseTo(0.5 / 2, EXACT);
    assertThat(mine.mean(Metric.CALIBRATION)).as("no genres are known").isEmpty();
  }

  @Test
  void popularityIsNeverSerendipitous() {
    assertThat(run().results().get(0).mean(Metric.SERENDIPITY)).hasValue(0);
  }

  @Test
  void calibrationComparesWithTheGenresOfWhatTheUserLiked() {
    Ratings train =
        Ratings.builder()
            .add(1, 1, 5, 0)
            .add(1, 2, 1, 0)
            .add(2, 3, 5, 0)
            .add(2, 4, 5, 0)
            .build(RatingScale.STARS);
    Ratings test = Ratings.builder().add(1, 3, 5, 0).build(RatingScale.STARS);
    Variant genres = Variant.PLAIN.withTags(item -> List.of(item == 4 ? "War" : "Drama"));

    AlgorithmResult mine =
        last(
            Evaluation.ofGiven(train, test, TWO)
                .with(genres)
                .run(List.of(), List.of(fixed("mine", 3, 3L, 4L))));

    // The liked item 1 is all drama, the list half of it: ln(1 / (.99 * .5 + .01)).
    assertThat(mine.mean(Metric.CALIBRATION).getAsDouble()).isCloseTo(Math.log(1 / 0.505), EXACT);
  }

  @Test
  void trainingSeesTheTimesOfTheTrainingRatingsOfEachFold() {
    List<Long> seen = Collections.synchronizedList(new ArrayList<>());
    Contestant curious =
        Contestant.of(
            "curious",
            training -> {
              seen.add((long) training.ratings().size());
              seen.add(training.ratings().timestamp(0));
              return Algorithms.BIAS.train(training.matrix(), training.tags());
            });
    run(curious);

    assertThat(seen).containsExactly(7L, 11L);
  }

  @Test
  void severalAreComparedWithEachOther() {
    EvaluationResult result = run(fixed("good", 3, 3L, 4L), fixed("bad", 3, 1L, 2L));
    PairedComparison comparison = result.comparison("good", "bad", Metric.RECALL);

    assertThat(comparison.meanDifference()).isEqualTo(1);
    assertThat(comparison.metric()).isEqualTo("recall");
    assertThatThrownBy(() -> result.comparison("good", "none", Metric.NDCG))
        .isInstanceOf(EvaluationException.class)
        .hasMessage(
            "an algorithm must be one of those measured, popularity, bias, good, bad; got none");
  }

  @Test
  void givenListsAreMeasuredByTheirRankingAlone() {
    // User 1 finds item 3 behind an item that no one knows; user 2 has no list.
    GivenLists lists =
        new GivenLists("elsewhere", Map.of(1L, List.of(99L, 3L, 4L), 77L, List.of(1L)));
    EvaluationResult result = run(Contestant.of(lists));
    AlgorithmResult elsewhere = last(result);

    assertThat(elsewhere.algorithm()).isEqualTo("elsewhere");
    assertThat(elsewhere.rmse()).isNaN();
    assertThat(elsewhere.mae()).isNaN();
    assertThat(elsewhere.coverage()).isNaN();
    assertThat(elsewhere.ratings()).isZero();
    assertThat(elsewhere.users()).isEqualTo(2);
    assertThat(elsewhere.recall()).isCloseTo((0.5 + 0) / 2, EXACT);
    assertThat(elsewhere.mean(Metric.MRR).getAsDouble()).isCloseTo((0.5 + 0) / 2, EXACT);
    // User 1: 3 and 4 are before 2, which is not ranked. User 2: nothing is ranked.
    assertThat(elsewhere.mean(Metric.AUC).getAsDouble()).isCloseTo((1 + 0.5) / 2, EXACT);
    assertThat(result.notes())
        .contains(
            "elsewhere: 1 of 2 measured users have no list, 1 lists are of users who are not"
                + " measured, 1 items are not in the training set");
  }

  @Test
  void givenListsNeedASingleTestSet() {
    Evaluation folds = Evaluation.of(TRAIN, new KFoldSplit(2, 1), TWO.relevantFrom(3));

    assertThatThrownBy(
            () -> folds.run(List.of(), List.of(Contestant.of(new GivenLists("mine", Map.of())))))
        .hasMessage("lists made elsewhere need a split with one test set, got 2 folds for mine");
  }

  @Test
  void whatIsRepeatedIsRefused() {
    assertThatThrownBy(() -> run(fixed("bad", 3, 4L, 4L)))
        .hasMessageContaining("bad recommends item 4 twice to user ");
    assertThatThrownBy(() -> new GivenLists("bad", Map.of(7L, List.of(4L, 5L, 4L))))
        .hasMessage("an item must be in a list once, got item 4 twice for user 7");
    assertThatThrownBy(() -> run(fixed("bias", 3, 4L)))
        .hasMessage("names of contestants must differ, got bias twice");
  }

  @Test
  void equalRowsAreExplained() {
    EvaluationResult result =
        run(fixed("five", 5, 1L), fixed("two", 2, 77L, 78L), fixed("finds", 5, 3L, 4L));

    // All training ratings are 3, so that bias orders and predicts as popularity does.
    assertThat(result.notes())
        .containsExactly(
            "popularity and bias recommend the same lists to all users and predict the same"
                + " ratings, so their figures are equal",
            "five and two have equal ranking figures although their lists differ",
            "five and finds predict the same ratings, so their RMSE and MAE are equal");
  }

  @Test
  void everyUserHasFiguresOfTheirOwn() {
    List<UserFigures> mine = run(fixed("mine", 3, 4L, 3L)).perUser().get("mine");

    assertThat(mine).extracting(UserFigures::user).containsExactly(1L, 2L, 4L);
    assertThat(mine).extracting(UserFigures::trainingRatings).containsExactly(1, 2, 1);
    assertThat(mine).extracting(UserFigures::relevant).containsExactly(2, 1, 0);
    assertThat(mine.get(1).of(Metric.MRR)).hasValue(0.5);
    assertThat(mine.get(2).figures()).as("nothing to find").isEmpty();
    assertThat(mine.get(2).errors().orElseThrow().mae()).isEqualTo(1);
  }
}
