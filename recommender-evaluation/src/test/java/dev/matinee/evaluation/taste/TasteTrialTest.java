package dev.matinee.evaluation.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.evaluation.EvaluationException;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.DataSets;
import dev.matinee.testkit.Requirements;
import java.util.List;
import org.junit.jupiter.api.Test;

class TasteTrialTest {
  @Test
  void everyPlayedTasteHasTenMoviesOfItsKindsUnderTheirOwnTitles() {
    Catalogue catalogue = DataSets.read(Requirements.mlLatestSmall()).catalogue();

    assertThat(PlayedTastes.all())
        .extracting(PlayedTaste::name)
        .hasSize(10)
        .doesNotHaveDuplicates();
    for (PlayedTaste taste : PlayedTastes.all()) {
      assertThat(taste.ratings()).as(taste.name()).hasSize(10);
      assertThat(taste.ratings())
          .extracting(PlayedRating::movieId)
          .as(taste.name())
          .doesNotHaveDuplicates();
      for (PlayedRating rating : taste.ratings()) {
        assertThat(rating.title())
            .isEqualTo(
                "%s (%d)"
                    .formatted(
                        catalogue.get(rating.movieId()).title(),
                        catalogue.get(rating.movieId()).year().orElseThrow()));
        assertThat(taste.loves(catalogue.genresOf(rating.movieId())))
            .as(rating.title())
            .isEqualTo(rating.rating() >= 4);
      }
    }
  }

  @Test
  void aListOfWhatIsPopularBreaksEveryKindOfCondition() {
    Snapshot data = Snapshot.of(DataSets.read(Requirements.mlLatestSmall()));

    TasteResult result =
        TasteTrial.of(data.matrix(), data.catalogue())
            .run(Algorithms.POPULARITY.train(data.matrix(), data.catalogue()));

    assertThat(result.inKind()).isEqualTo(10);
    assertThat(result.broken())
        .contains(
            "of 70 first places at least 57 in 70 must be of the loved kind, got 10",
            "romance: at least 6 of the first ten must be of the loved kind, got 1",
            "documentaries: at least 3 of the first ten must be of the loved kind, got 0",
            "romance: at most 6 movies may be shared with horror, got 24",
            "westerns and musicals: the first ten must have each loved kind, got [0, 0] of"
                + " [Western, Musical]",
            "science fiction, no romance: no movie may be of a hated kind alone, got [356, 2858]");
    assertThat(result.tastes().get(0).popularity()).isBetween(.42, .44);
  }

  @Test
  void dataWithOtherMoviesAreRefused() {
    RatingMatrix matrix = RatingMatrix.of(Ratings.builder().add(1, 541, 4, 0).build());

    assertThatThrownBy(() -> TasteTrial.of(matrix, Catalogue.of(List.of())))
        .isInstanceOf(EvaluationException.class)
        .hasMessage(
            "the played tastes need a data set of MovieLens since 2014 with movie 541, Blade Runner"
                + " (1982), got one where its genres are []");
  }
}
