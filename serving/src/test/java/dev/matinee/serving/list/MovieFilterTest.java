package dev.matinee.serving.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.Item;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MovieFilterTest {
  private static final OptionalInt ANY = OptionalInt.empty();
  private static final Catalogue MOVIES =
      Catalogue.of(
          List.of(
              movie(1, OptionalInt.of(1985), "Comedy", "Drama"),
              movie(2, OptionalInt.of(1995), "Comedy"),
              movie(3, ANY, "Drama", "Horror")));

  private static Item movie(long id, OptionalInt year, String... genres) {
    return new Item(id, "Film " + id, year, List.of(genres));
  }

  @Test
  void aMovieNeedsAllGenresThatAreWantedAndNoneThatIsNot() {
    assertThat(passing(filter(Set.of("Comedy"), Set.of(), ANY, ANY))).containsExactly(1L, 2L);
    assertThat(passing(filter(Set.of("Comedy", "Drama"), Set.of(), ANY, ANY))).containsExactly(1L);
    assertThat(passing(filter(Set.of(), Set.of("Horror", "Mystery"), ANY, ANY)))
        .containsExactly(1L, 2L);
  }

  @Test
  void aMovieNeedsOneOfTheGenresOfWhichOneIsWanted() {
    assertThat(passing(oneOf("Comedy", "Horror"))).containsExactly(1L, 2L, 3L);
    assertThat(passing(oneOf("Horror"))).containsExactly(3L);
    assertThat(passing(oneOf("Western"))).isEmpty();
    assertThat(oneOf("Horror").isOff()).isFalse();
  }

  private static MovieFilter oneOf(String... genres) {
    return new MovieFilter(Set.of(), Set.of(genres), Set.of(), ANY, ANY);
  }

  @Test
  void aMovieOfUnknownYearIsOfNoYears() {
    assertThat(passing(filter(Set.of(), Set.of(), OptionalInt.of(1985), ANY)))
        .containsExactly(1L, 2L);
    assertThat(passing(filter(Set.of(), Set.of(), OptionalInt.of(1986), ANY))).containsExactly(2L);
    assertThat(passing(filter(Set.of(), Set.of(), ANY, OptionalInt.of(1985)))).containsExactly(1L);
  }

  @Test
  void withoutAWishAllMoviesPass() {
    assertThat(MovieFilter.NONE.isOff()).isTrue();
    assertThat(passing(MovieFilter.NONE)).containsExactly(1L, 2L, 3L);
    assertThat(filter(Set.of(), Set.of("Horror"), ANY, ANY).isOff()).isFalse();
  }

  @Test
  void theFirstYearIsNotLaterThanTheLast() {
    assertThatThrownBy(() -> filter(Set.of(), Set.of(), OptionalInt.of(2000), OptionalInt.of(1990)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("from must not be later than to, got 2000 and 1990");
  }

  private static MovieFilter filter(
      Set<String> genres, Set<String> without, OptionalInt from, OptionalInt to) {
    return new MovieFilter(genres, without, from, to);
  }

  private static List<Long> passing(MovieFilter filter) {
    return LongStream.rangeClosed(1, 4).filter(filter.on(MOVIES)).boxed().toList();
  }
}
