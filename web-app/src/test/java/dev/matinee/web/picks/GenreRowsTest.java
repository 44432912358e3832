package dev.matinee.web.picks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.RecommendedMovie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class GenreRowsTest {
  private static final Comparator<String> NO_TASTE = (unusedOne, unusedOther) -> 0;

  private static List<String> genres(List<GenreRows.Row> rows) {
    return rows.stream().map(GenreRows.Row::genre).toList();
  }

  private static List<RecommendedMovie> twoOfEach(int times, String first, String second) {
    List<RecommendedMovie> movies = new ArrayList<>();
    for (int at = 0; at < times; at++) {
      movies.add(PickedMovies.of(2L * at, first));
      movies.add(PickedMovies.of(2L * at + 1, second));
    }
    return movies;
  }

  @Test
  void rowsComeInTheOrderOfTheTaste() {
    List<RecommendedMovie> movies = twoOfEach(5, "Comedy", "War");

    assertThat(genres(GenreRows.of(movies, Comparator.reverseOrder())))
        .containsExactly("War", "Comedy");
  }

  @Test
  void withoutATasteTheGenreWhoseMoviesRankHighestComesFirst() {
    assertThat(genres(GenreRows.of(twoOfEach(5, "War", "Comedy"), NO_TASTE)))
        .containsExactly("War", "Comedy");
  }

  @Test
  void noMovieIsShownTwiceAndARowKeepsTheOrderOfTheList() {
    List<RecommendedMovie> movies = PickedMovies.many(30, "Comedy", "Drama");

    List<GenreRows.Row> rows = GenreRows.of(movies, Comparator.naturalOrder());

    assertThat(genres(rows)).containsExactly("Comedy", "Drama");
    assertThat(rows.get(0).movies()).isEqualTo(movies.subList(0, GenreRows.MOVIES));
    assertThat(rows.get(1).movies())
        .isEqualTo(movies.subList(GenreRows.MOVIES, 2 * GenreRows.MOVIES));
  }

  @Test
  void atMostEightRowsAreShownAndNoneOfFewMovies() {
    List<RecommendedMovie> movies = new ArrayList<>();
    for (int genre = 0; genre < 10; genre++) {
      for (int at = 0; at < (genre == 3 ? 3 : 4); at++) {
        movies.add(PickedMovies.of(10L * genre + at, "Genre " + genre));
      }
    }

    assertThat(genres(GenreRows.of(movies, NO_TASTE)))
        .hasSize(GenreRows.ROWS)
        .doesNotContain("Genre 3", "Genre 9");
  }
}
