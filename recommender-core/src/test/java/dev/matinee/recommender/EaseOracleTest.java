package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.recommender.internal.linear.Head;
import dev.matinee.recommender.internal.linear.ItemFeatures;
import dev.matinee.recommender.internal.linear.LinearTrainer;
import dev.matinee.recommender.internal.linear.LinearWeights;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares {@link Ease} with {@link PlainEase}: weights within half a step of their bytes, scores
 * within the sum of these, and the order of a list where scores differ by more than that.
 */
class EaseOracleTest {
  private static final EaseConfig SMALL = EaseConfig.DEFAULT.withItems(2, 1000);

  /** Settings that change one thing after the other. */
  static Stream<EaseConfig> configs() {
    return Stream.of(
        SMALL.withTraining(1.5, 5, 0),
        SMALL.withTraining(0, 3, 0.5).withScoring(0, 0),
        SMALL.withTraining(3, 10, 0.2).withScoring(2, 0.5),
        SMALL.withTraining(1, 2, 0).withScoring(0.3, -0.5).withItems(1, 7),
        new EaseConfig(1, 4, 0.1, 0, 3, 20, 1, 0.1, 3, 0, 0),
        new EaseConfig(2, 4, 0.1, 2.5, 1, 500, 0.5, 0.1, 0.7, 0.25, 20));
  }

  @ParameterizedTest
  @MethodSource("configs")
  void weightsAreThoseOfTheDefinition(EaseConfig config) {
    Ratings ratings = RandomRatings.of(40, 30, 0.3, 1);
    compareWeights(ratings, config);
    compareWeights(RandomRatings.percents(ratings), config);
    // So few users of so many items are trained by their rows.
    compareWeights(RandomRatings.of(8, 90, 0.4, 3), config);
  }

  private static void compareWeights(Ratings ratings, EaseConfig config) {
    RatingMatrix matrix = RatingMatrix.of(ratings);
    Head head = Head.of(matrix.dense(), config.minRaters(), config.maxItems());
    LinearWeights weights =
        LinearTrainer.train(
                matrix.dense(),
                matrix.scale(),
                head,
                new ItemFeatures(head, Labels.INSTANCE),
                config,
                GramSolver.IN_PROCESS,
                TrainingProgress.NONE)
            .weights();
    PlainEase plain = new PlainEase(ratings, Labels.INSTANCE, config);

    assertThat(head.ids()).containsExactly(plain.head().toArray(Long[]::new));
    for (int row = 0; row < head.size(); row++) {
      for (int column = 0; column < head.size(); column++) {
        assertThat((double) weights.get(row, column))
            .isCloseTo(
                plain.weight(head.id(row), head.id(column)),
                within(plain.weightTolerance(head.id(row))));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("configs")
  void scoresAndTheirOrderAreThoseOfTheDefinition(EaseConfig config) {
    Ratings ratings = RandomRatings.dated(RandomRatings.of(30, 40, 0.25, 2), 3);
    compareLists(ratings, config);
    compareLists(RandomRatings.percents(ratings), config);
  }

  private static void compareLists(Ratings ratings, EaseConfig config) {
    RatingMatrix matrix = RatingMatrix.of(ratings);
    Ease ease = Ease.train(matrix, Labels.INSTANCE, config, TrainingProgress.NONE);
    PlainEase plain = new PlainEase(ratings, Labels.INSTANCE, config);
    for (long user : new long[] {10, 50, 200}) {
      for (Dials dials : List.of(Dials.NEUTRAL, new Dials(2, 0), new Dials(-1, 2))) {
        UserProfile person = matrix.profile(user);
        compare(ease, plain, person, dials);
        compare(ease, plain, RandomRatings.anonymous(person), dials);
      }
    }
  }

  private static void compare(Ease ease, PlainEase plain, UserProfile person, Dials dials) {
    Map<Long, Double> scores = new TreeMap<>();
    Map<Long, Double> tolerances = new TreeMap<>();
    for (long item : plain.head()) {
      if (!person.excludes(item)) {
        scores.put(item, plain.score(person, dials, item));
        tolerances.put(item, plain.tolerance(person, dials, item));
      }
    }

    List<Recommendation> list = ease.recommend(person, Query.top(1000).turned(dials));

    double best = Double.POSITIVE_INFINITY;
    for (Recommendation entry : list) {
      double expected = scores.get(entry.itemId());
      double tolerance = tolerances.get(entry.itemId());
      assertThat(entry.score()).isPositive().isCloseTo(expected, within(tolerance));
      assertThat(expected - tolerance).isLessThanOrEqualTo(best);
      best = Math.min(best, expected + tolerance);
    }
    Set<Long> listed =
        list.stream().map(Recommendation::itemId).collect(Collectors.toUnmodifiableSet());
    scores.forEach(
        (item, score) ->
            assertThat(score > tolerances.get(item) && !listed.contains(item)).isFalse());
  }
}
