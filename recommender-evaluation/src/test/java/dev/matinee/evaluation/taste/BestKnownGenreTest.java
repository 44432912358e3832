package dev.matinee.evaluation.taste;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Query;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Recommender;
import dev.matinee.recommender.UserProfile;
import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.DataSet;
import dev.matinee.recommender.data.DataSets;
import dev.matinee.recommender.data.Item;
import dev.matinee.testkit.Requirements;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Beginners rate what they know. Of the ten best known movies of a genre, all loved, the first ten
 * of the list are of that genre, for each of the eighteen genres of ml-latest-small.
 */
class BestKnownGenreTest {
  private static final int RATED = 10;
  private static final int LEAST = 6;

  @Test
  void aBeginnerWhoLovesTheBestKnownMoviesOfAGenreIsShownMoreOfIt() {
    DataSet data = DataSets.read(Requirements.mlLatestSmall());
    RatingMatrix matrix = RatingMatrix.of(data.ratings());
    Recommender recommender = Algorithms.standard().train(matrix, data.catalogue());
    List<String> genres =
        data.catalogue().genres().stream()
            .filter(genre -> bestKnown(genre, data.catalogue(), matrix).size() == RATED)
            .toList();

    assertThat(genres).hasSizeGreaterThanOrEqualTo(18);
    assertThat(genres)
        .allSatisfy(
            genre ->
                assertThat(ofGenre(genre, recommender, data.catalogue(), matrix))
                    .as(genre)
                    .isGreaterThanOrEqualTo(LEAST));
  }

  private static List<Long> bestKnown(String genre, Catalogue movies, RatingMatrix matrix) {
    return movies.items().stream()
        .filter(movie -> movie.genres().contains(genre))
        .filter(movie -> matrix.raterCount(movie.id()) >= RATED)
        .sorted(Comparator.comparingInt((Item movie) -> -matrix.raterCount(movie.id())))
        .limit(RATED)
        .map(Item::id)
        .toList();
  }

  private static long ofGenre(
      String genre, Recommender recommender, Catalogue movies, RatingMatrix matrix) {
    UserProfile.Builder beginner = UserProfile.builder();
    bestKnown(genre, movies, matrix).forEach(movie -> beginner.rate(movie, 5));
    return recommender.recommend(beginner.build(), Query.top(10)).stream()
        .filter(entry -> movies.get(entry.itemId()).genres().contains(genre))
        .count();
  }
}
