package dev.matinee.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.MovieOrigin;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoviesJsonTest {
  @Test
  void whatIsNotKnownIsLeftOut() {
    assertThat(MoviesJson.of(List.of(Samples.unknown())))
        .isEqualTo(
            """
            [{"id":7,"title":"Untitled","genres":[],"score":0.0,"because":[]}]""");
  }

  @Test
  void aMovieOfAnEarlierVersionIsRead() {
    RecommendedMovie movie =
        movie(
            """
            [{"id":7,"title":"Untitled","genres":[],"score":0.5,"predictedRating":3.5,"match":90,
            "because":[]}]""");

    assertThat(movie.predictedRating()).hasValue(3.5);
    assertThat(movie.match()).hasValue(90);
    assertThat(movie.origin()).isEqualTo(MovieOrigin.UNKNOWN);
  }

  @Test
  void anOriginOfALaterVersionIsNotKnown() {
    RecommendedMovie movie =
        movie(
            """
            [{"id":7,"title":"Untitled","genres":[],"score":0.5,"origin":"crystal-ball",
            "because":[]}]""");

    assertThat(movie.origin()).isEqualTo(MovieOrigin.UNKNOWN);
  }

  private static RecommendedMovie movie(String json) {
    return MoviesJson.read(json).get(0);
  }
}
