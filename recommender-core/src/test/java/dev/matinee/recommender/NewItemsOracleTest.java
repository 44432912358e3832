package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares the scores of new items with those of {@link PlainEase}, which inverts a matrix of
 * doubles with the item as one more column: no more than the rounding of floats is between them.
 */
class NewItemsOracleTest {
  private static final double FLOATS = 2e-5;

  @ParameterizedTest
  @MethodSource("dev.matinee.recommender.EaseOracleTest#configs")
  void scoresAreThoseOfOneMoreColumnWithoutRatings(EaseConfig config) {
    Ratings ratings = RandomRatings.dated(RandomRatings.of(30, 40, 0.15, 5), 3);
    RatingMatrix matrix = RatingMatrix.of(ratings);
    PlainEase plain = new PlainEase(ratings, UnratedLabels.INSTANCE, config);
    NewItemLists lists =
        NewItemLists.of(
            TrainedEase.train(
                matrix,
                UnratedLabels.INSTANCE,
                config,
                GramSolver.IN_PROCESS,
                TrainingProgress.NONE),
            matrix,
            UnratedLabels.INSTANCE);
    for (long user : new long[] {10, 50, 200}) {
      for (Dials dials : List.of(Dials.NEUTRAL, new Dials(0, -2, true))) {
        compare(lists, plain, matrix, matrix.profile(user), dials, config.minRaters());
      }
    }
  }

  private static void compare(
      NewItemLists lists,
      PlainEase plain,
      RatingMatrix matrix,
      UserProfile person,
      Dials dials,
      int minRaters) {
    Map<Long, Double> expected = new TreeMap<>();
    for (long item : LongStream.rangeClosed(1, UnratedLabels.LAST).toArray()) {
      boolean isNew = !plain.head().contains(item) && matrix.raterCount(item) < minRaters;
      assertThat(lists.knows(item)).isEqualTo(isNew && hasFeatureOfHead(plain, item));
      if (isNew && !person.excludes(item)) {
        expected.put(item, plain.newScore(person, dials, item));
      }
    }

    List<Recommendation> list = lists.recommend(person, Query.top(1000).turned(dials));

    double best = Double.POSITIVE_INFINITY;
    for (Recommendation entry : list) {
      double score = expected.remove(entry.itemId());
      assertThat(entry.score()).isPositive().isCloseTo(score, within(FLOATS));
      assertThat(score - FLOATS).isLessThanOrEqualTo(best);
      best = Math.min(best, score + FLOATS);
    }
    assertThat(expected.values()).allMatch(score -> score <= FLOATS);
  }

  private static boolean hasFeatureOfHead(PlainEase plain, long item) {
    return plain.head().stream()
        .anyMatch(
            known ->
                PlainEase.features(UnratedLabels.INSTANCE, known).stream()
                    .anyMatch(PlainEase.features(UnratedLabels.INSTANCE, item)::contains));
  }
}
