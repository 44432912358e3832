package dev.matinee.evaluation.fit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.evaluation.synthetic.GenerationProgress;
import dev.matinee.evaluation.synthetic.SyntheticRatings;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.EaseConfig;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.TrainingProgress;
import dev.matinee.recommender.data.DataSet;
import dev.matinee.recommender.data.DataSets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EaseFitTest {
  private static final EaseConfig DEFAULT = EaseConfig.DEFAULT;

  @TempDir private Path folder;

  private DataSet made(long ratings) {
    Path set = folder.resolve("made");
    new SyntheticRatings(300, 120, ratings, 1).write(set, GenerationProgress.NONE);
    return DataSets.read(set);
  }

  private static FitResult fit(DataSet set, TrainingProgress progress) {
    return EaseFit.of(set.ratings(), set.catalogue(), DEFAULT, progress);
  }

  @Test
  void settingsThatGainMoreThanAStandardErrorReplaceTheDefault() {
    FitResult result = fit(made(12_000), TrainingProgress.NONE);

    assertThat(result.splits())
        .containsExactly("random:0.2:1", "random:0.2:2", "temporal:0.2", "temporal:0.1");
    assertThat(result.config()).isEqualTo(DEFAULT.withTraining(2, 300, 0.4));
    assertThat(result.trials().stream().filter(FitTrial::kept))
        .singleElement()
        .satisfies(
            kept -> {
              assertThat(kept.config()).isEqualTo(result.config());
              assertThat(kept.gain() - kept.standardError()).isGreaterThan(1);
            });
  }

  /** Fifteen people: whatever some settings gain, it is the gain of a few of them. */
  @Test
  void fewPeopleDoNotReplaceTheDefault() {
    Path set = folder.resolve("few");
    new SyntheticRatings(15, 120, 1_200, 1).write(set, GenerationProgress.NONE);

    FitResult result = fit(DataSets.read(set), TrainingProgress.NONE);

    assertThat(result.trials()).isNotEmpty().noneMatch(FitTrial::kept);
    assertThat(result.config()).isEqualTo(DEFAULT);
  }

  @Test
  void undatedRatingsAreDividedAtRandomAlone() {
    DataSet dated = made(12_000);
    Ratings.Builder undated = Ratings.builder();
    for (int rank = 0; rank < dated.ratings().userCount(); rank++) {
      for (int at = dated.ratings().start(rank); at < dated.ratings().end(rank); at++) {
        undated.add(
            dated.ratings().userAt(rank), dated.ratings().item(at), dated.ratings().rating(at), 0);
      }
    }

    FitResult result =
        EaseFit.of(
            undated.build(dated.ratings().scale()),
            dated.catalogue(),
            DEFAULT,
            TrainingProgress.NONE);

    assertThat(result.splits()).containsExactly("random:0.2:1", "random:0.2:2");
  }

  @Test
  void theProgressEndsWithAllTrainingsDone() {
    List<Long> done = new ArrayList<>();
    List<Long> totals = new ArrayList<>();

    fit(
        made(2_000),
        (now, total) -> {
          done.add(now);
          totals.add(total);
        });

    assertThat(done).startsWith(1L).isSorted().doesNotHaveDuplicates();
    assertThat(totals).containsOnly(done.get(done.size() - 1));
  }

  @Test
  void onTooFewRatingsNothingIsTriedAndTheDefaultStays() {
    DataSet few = made(EaseFit.LEAST_RATINGS - 1);

    FitResult result = fit(few, TrainingProgress.NONE);

    assertThat(result.protocol()).contains("too few ratings");
    assertThat(result.trials()).isEmpty();
    assertThat(result.config()).isEqualTo(DEFAULT);
    assertThat(Fitting.fits(Algorithms.EASE, RatingMatrix.of(few.ratings()))).isFalse();
  }

  @Test
  void onlyTheDefaultSettingsOfEaseAreFitted() {
    RatingMatrix enough = RatingMatrix.of(made(EaseFit.LEAST_RATINGS).ratings());

    assertThat(Fitting.fits(Algorithms.EASE, enough)).isTrue();
    assertThat(Fitting.fits(Algorithms.EASE.withSettings("power=3"), enough)).isFalse();
    assertThat(Fitting.fits(Algorithms.USER_KNN, enough)).isFalse();
  }
}
