package dev.matinee.cli.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Query;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Recommender;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Lists from the sample look as if somebody had understood the person. */
class SampleListsTest {
  private static final int LENGTH = 10;

  private final Map<Long, SampleMovie> movies =
      SampleMovies.load().stream().collect(Collectors.toMap(f -> f.item().id(), f -> f));
  private final RatingMatrix matrix = RatingMatrix.of(BuiltInSample.load().ratings());

  @Test
  void listsKeepToThePersonsTasteFarMoreThanPopularMoviesDo() {
    double personal = shareOfMainTaste(Algorithms.USER_KNN);
    double popular = shareOfMainTaste(Algorithms.POPULARITY);

    assertThat(personal).isGreaterThan(0.3).isGreaterThan(3 * popular);
  }

  /** The mean over everybody of how much of their list belongs to their main taste. */
  private double shareOfMainTaste(Algorithm algorithm) {
    Recommender recommender = algorithm.train(matrix);
    return LongStream.rangeClosed(1, BuiltInSample.USERS)
        .mapToDouble(user -> shareOfMainTaste(recommender, user))
        .average()
        .orElseThrow();
  }

  private double shareOfMainTaste(Recommender recommender, long user) {
    Taste taste = new SampleUser(user).mainTaste();
    return (double)
            recommender.recommend(matrix.profile(user), Query.top(LENGTH)).stream()
                .map(entry -> movies.get(entry.itemId()))
                .filter(movie -> movie.tastes().contains(taste))
                .count()
        / LENGTH;
  }
}
