package dev.matinee.serving.popular;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.lists.packed.ListedMovie;
import dev.matinee.lists.popular.PopularMovies;
import dev.matinee.recommender.data.Item;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.SmallData;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class PopularListTest {
  private static final LiveModel MODEL = SmallData.model(700);

  private static List<Item> popular() {
    return PopularList.of(MODEL).movies().stream()
        .map(ListedMovie::id)
        .map(MODEL.catalogue()::get)
        .toList();
  }

  private static long count(List<Item> movies, Predicate<Item> kind) {
    return movies.stream().filter(kind).count();
  }

  @Test
  void theMostRatedMoviesComeFirst() {
    PopularMovies popular = PopularList.of(MODEL);

    assertThat(popular.movies())
        .isSortedAccordingTo(Comparator.comparingDouble((ListedMovie movie) -> -movie.score()))
        .first()
        .satisfies(
            movie ->
                assertThat(movie.score())
                    .isEqualTo(MODEL.matrix().raterCount(MODEL.popular().get(0).id())));
    assertThat(popular.titles()).isEqualTo(MODEL.titles().version());
    assertThat(popular.model()).isEqualTo(MODEL.version());
  }

  @Test
  void ofEveryGenreAndDecadeThereAreAsManyAsTheDataHaveUpToTen() {
    List<Item> popular = popular();
    assertThat(popular).hasSizeGreaterThan(PopularList.OF_ALL).hasSizeLessThan(700);

    for (String genre : List.of("Comedy", "Horror", "Drama")) {
      for (int decade = 1950; decade < 2020; decade += 10) {
        int first = decade;
        Predicate<Item> kind =
            movie ->
                movie.genres().contains(genre)
                    && movie.year().orElseThrow() >= first
                    && movie.year().orElseThrow() < first + 10;
        assertThat(count(popular, kind))
            .as("%s of %d", genre, decade)
            .isGreaterThanOrEqualTo(Math.min(PopularList.OF_BOTH, count(MODEL.popular(), kind)));
      }
    }
  }
}
