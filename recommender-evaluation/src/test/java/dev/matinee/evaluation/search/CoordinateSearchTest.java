package dev.matinee.evaluation.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.evaluation.Evaluation;
import dev.matinee.evaluation.EvaluationException;
import dev.matinee.evaluation.EvaluationSettings;
import dev.matinee.evaluation.RandomSplit;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.UserKnnConfig;
import dev.matinee.recommender.UserKnnDefaults;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CoordinateSearchTest {
  private static final int ROUNDS = 2;

  /** Two tastes: people love the movies of theirs, and pass over most of the others. */
  private static Ratings twoTastes(long seed) {
    Random random = new Random(seed);
    Ratings.Builder ratings = Ratings.builder();
    for (int user = 0; user < 60; user++) {
      for (int movie = 0; movie < 60; movie++) {
        boolean own = user % 2 == movie % 2;
        if (random.nextDouble() < (own ? 0.5 : 0.15)) {
          ratings.add(user, movie, own ? 4 + random.nextInt(3) / 2.0 : 2, 0);
        }
      }
    }
    return ratings.build(RatingScale.HALF_STARS);
  }

  private static List<Evaluation> splits() {
    return List.of(
        Evaluation.of(twoTastes(3), new RandomSplit(0.3, 1), EvaluationSettings.defaults()),
        Evaluation.of(twoTastes(3), new RandomSplit(0.3, 2), EvaluationSettings.defaults()));
  }

  private static CoordinateSearch search(Goal goal, long seed) {
    return new CoordinateSearch(splits(), goal, Dimensions.of(goal), ROUNDS, seed);
  }

  /** Settings that a search must leave: a single neighbour, or a prediction of the mean alone. */
  private static UserKnnConfig bad() {
    UserKnnConfig config = UserKnnDefaults.tuned();
    for (Dimension dimension : Dimensions.of(Goal.NDCG)) {
      config = dimension.settings().get(0).change().apply(config);
    }
    return config;
  }

  @Test
  void aBadStartIsLeft() {
    SearchResult result = search(Goal.NDCG, 1).run(bad(), done -> {});
    assertThat(result.gain()).isGreaterThan(1.02);
    for (int split = 0; split < 2; split++) {
      assertThat(result.bestFigures().get(split)).isPositive();
    }
    assertThat(result.best()).isNotEqualTo(bad());
  }

  @Test
  void theGoalIsMeasuredAndNotClaimed() {
    SearchResult result = search(Goal.NDCG, 1).run(bad(), done -> {});
    SearchResult again = search(Goal.NDCG, 1).run(result.best(), done -> {});
    assertThat(again.startFigures()).isEqualTo(result.bestFigures());
    assertThat(again.gain()).isGreaterThanOrEqualTo(1);
  }

  @Test
  void theSameSeedFindsTheSame() {
    SearchResult first = search(Goal.RMSE, 5).run(UserKnnDefaults.tuned(), done -> {});
    SearchResult second = search(Goal.RMSE, 5).run(UserKnnDefaults.tuned(), done -> {});
    assertThat(second).isEqualTo(first);
  }

  @Test
  void lessErrorIsAGain() {
    SearchResult result = search(Goal.RMSE, 1).run(UserKnnDefaults.tuned(), done -> {});
    assertThat(result.goal()).isEqualTo("rmse");
    for (Trial trial : result.trials()) {
      double mean =
          (result.startFigures().get(0) / trial.figures().get(0)
                  + result.startFigures().get(1) / trial.figures().get(1))
              / 2;
      assertThat(trial.gain()).isEqualTo(mean);
    }
  }

  @Test
  void everyValueOfTheGridIsTriedAndOneOfEachDimensionIsKept() {
    List<Long> progress = new ArrayList<>();
    SearchResult result = search(Goal.RMSE, 1).run(UserKnnDefaults.tuned(), progress::add);
    for (Dimension dimension : Dimensions.of(Goal.RMSE)) {
      List<Trial> first =
          result.trials().stream()
              .filter(trial -> trial.round() == 1 && trial.dimension().equals(dimension.name()))
              .toList();
      assertThat(first)
          .extracting(Trial::value)
          .containsExactlyElementsOf(dimension.settings().stream().map(Setting::label).toList());
      assertThat(first).filteredOn(Trial::kept).hasSize(1);
    }
    assertThat(progress).isSorted().hasSameSizeAs(result.trials());
    assertThat(progress).last().isEqualTo((long) result.trials().size());
  }

  @Test
  void noSplitAndNoRoundsAreRefused() {
    assertThatThrownBy(() -> new CoordinateSearch(List.of(), Goal.NDCG, List.of(), 1, 1))
        .isInstanceOf(EvaluationException.class)
        .hasMessage("a search needs a split");
    assertThatThrownBy(() -> new CoordinateSearch(splits(), Goal.NDCG, List.of(), 0, 1))
        .hasMessage("rounds must be between 1 and 100, got 0");
    assertThatThrownBy(() -> Goal.named("speed"))
        .hasMessage("goal must be ndcg or rmse, got speed");
  }
}
