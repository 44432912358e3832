package dev.matinee.evaluation.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.evaluation.EvaluationException;
import dev.matinee.evaluation.FixedRecommender;
import dev.matinee.evaluation.Fold;
import dev.matinee.recommender.ItemTags;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.Recommendation;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MatchEvaluationTest {
  private static final List<Recommendation> LIST =
      List.of(entry(10, 100), entry(11, 90), entry(12, 71), entry(13, 40), unmatched(14));

  private static final Ratings TRAIN =
      Ratings.builder().add(1, 1, 5, 1).add(2, 2, 3, 1).build(RatingScale.STARS);

  /** User 3 is not in the training set, and nobody rated item 13 but user 2. */
  private static final Ratings TEST =
      Ratings.builder()
          .add(1, 10, 5, 2)
          .add(1, 11, 3, 2)
          .add(1, 12, 4, 2)
          .add(1, 14, 5, 2)
          .add(1, 99, 5, 2)
          .add(2, 10, 4, 2)
          .add(2, 13, 1, 2)
          .add(3, 11, 5, 2)
          .build(RatingScale.STARS);

  private static final Fold FOLD = new Fold(TRAIN, TEST);

  @Test
  void entriesAreCountedByTheBandOfTheirMatchAndByWhatThePersonRatedThem() {
    MatchResult result = run();

    assertThat(result.split()).isEqualTo("as given");
    assertThat(result.algorithm()).isEqualTo("fixed");
    assertThat(result.users()).isEqualTo(2);
    assertThat(result.withoutMatch()).isEqualTo(2);
    assertThat(result.bands()).hasSize(10);
    assertThat(result.bands().stream().filter(band -> band.shown() > 0))
        .containsExactly(
            new MatchBand(40, 50, 2, 80, 1, 40, 0),
            new MatchBand(70, 80, 2, 142, 1, 71, 1),
            new MatchBand(90, 100, 4, 380, 3, 290, 2));
    assertThat(result.all()).isEqualTo(new MatchBand(0, 100, 8, 602, 5, 401, 3));
  }

  @Test
  void theCalibrationErrorWeighsEachBandByItsRatedEntries() {
    // Of one, one and three rated entries .40, .71 and 2.90 likes were promised: 0, 1 and 2 came.
    assertThat(run().expectedCalibrationError().orElseThrow())
        .isCloseTo((.40 + .29 + .90) / 5, within(1e-12));
  }

  @Test
  void meansAndSharesAreOfTheEntriesOfTheBand() {
    MatchBand best = run().bands().get(9);

    assertThat(best.meanShown().orElseThrow()).isCloseTo(.95, within(1e-12));
    assertThat(best.meanRated().orElseThrow()).isCloseTo(2.9 / 3, within(1e-12));
    assertThat(best.likedShare().orElseThrow()).isCloseTo(2 / 3., within(1e-12));
    assertThat(run().bands().get(0).likedShare()).isEmpty();
  }

  @Test
  void foldsAreCountedTogetherAndProgressReachesTheirEnd() {
    AtomicLong calls = new AtomicLong();
    MatchResult twice = run(List.of(FOLD, FOLD), calls);

    assertThat(twice.users()).isEqualTo(4);
    assertThat(twice.all()).isEqualTo(new MatchBand(0, 100, 16, 1204, 10, 802, 6));
    assertThat(calls).hasValue(4);
  }

  @Test
  void aTestSetOfOtherPeopleIsRefused() {
    Ratings others = Ratings.builder().add(3, 10, 5, 2).build(RatingScale.STARS);

    assertThatThrownBy(() -> run(List.of(new Fold(TRAIN, others)), new AtomicLong()))
        .isInstanceOf(EvaluationException.class)
        .hasMessage(
            "there is nothing to measure: no user is in the training set and in the test set");
  }

  private static MatchResult run() {
    return run(List.of(FOLD), new AtomicLong());
  }

  private static MatchResult run(List<Fold> folds, AtomicLong calls) {
    return new MatchEvaluation("as given", folds, ItemTags.NONE)
        .run(
            "fixed",
            training -> new FixedRecommender(4, LIST),
            (name, done, total) -> calls.incrementAndGet());
  }

  private static Recommendation entry(long item, int match) {
    return FixedRecommender.entry(4, item, OptionalInt.of(match));
  }

  private static Recommendation unmatched(long item) {
    return FixedRecommender.entry(4, item, OptionalInt.empty());
  }
}
