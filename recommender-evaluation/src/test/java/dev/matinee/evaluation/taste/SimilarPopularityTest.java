package dev.matinee.evaluation.taste;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.data.DataSets;
import dev.matinee.testkit.Requirements;
import org.junit.jupiter.api.Test;

class SimilarPopularityTest {
  @Test
  void littleKnownMoviesLeadToMoviesThatAreHardlyBetterKnown() {
    Snapshot data = Snapshot.of(DataSets.read(Requirements.mlLatestSmall()));
    RatingMatrix matrix = data.matrix();

    SimilarPopularity figures =
        SimilarPopularity.of(Algorithms.EASE.train(matrix, data.catalogue()), matrix);

    assertThat(figures.movies()).isEqualTo(300);
    assertThat(figures.without()).isZero();
    assertThat(figures.median()).isBetween(.5, 2.);
    assertThat(figures.upperQuartile()).isLessThan(3);
  }
}
