package dev.matinee.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecommendationListTest {
  private static final UserId USER = UserId.ofDataSetUser(1);

  @Test
  void aListIsForItsOwnHistoryAndModelOnly() {
    RecommendationList list = Samples.list(USER, 3);
    assertThat(list.isFor(3, "model-1")).isTrue();
    assertThat(list.isFor(2, "model-1")).isFalse();
    assertThat(list.isFor(4, "model-1")).isFalse();
    assertThat(list.isFor(3, "model-2")).isFalse();
  }

  @Test
  void aListIsCurrentUnlessItsHistoryWentOn() {
    RecommendationList list = Samples.list(USER, 3);
    assertThat(new ListWithHistoryVersion(list, 3).isCurrent()).isTrue();
    assertThat(new ListWithHistoryVersion(list, 4).isCurrent()).isFalse();
    assertThat(new ListWithHistoryVersion(list, 2).isCurrent()).isTrue();
  }

  @Test
  void theTimeIsKeptToTheMillisecond() {
    RecommendationList list =
        new RecommendationList(USER, 1, "m", Samples.NOON.plusNanos(1_999_999), List.of());
    assertThat(list.computedAt()).isEqualTo(Samples.NOON.plusMillis(1));
  }

  @Test
  void moreThanTheLongestListIsRefused() {
    List<RecommendedMovie> movies = Collections.nCopies(241, Samples.unknown());
    assertThatThrownBy(() -> new RecommendationList(USER, 1, "m", Samples.NOON, movies))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a list holds at most 240 films, not 241");
  }

  @Test
  void aHistoryVersionBelowZeroIsRefused() {
    assertThatThrownBy(() -> Samples.list(USER, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("historyVersion must be 0 or more, got -1");
  }

  @Test
  void aListDoesNotChangeWithTheOneItWasMadeOf() {
    List<RecommendedMovie> movies = new ArrayList<>(List.of(Samples.amelie()));
    RecommendationList list = new RecommendationList(USER, 1, "m", Samples.NOON, movies);
    movies.clear();
    assertThat(list.movies()).containsExactly(Samples.amelie());
  }

  @Test
  void aPackedListHasNoMoviesUntilItIsUnpacked() {
    RecommendationList plain = Samples.list(USER, 3, Samples.amelie());
    PackedMovies movies = new PackedMovies("t", 1, new byte[] {1});
    RecommendationList packed = plain.with(movies);
    assertThat(packed.movies()).isEmpty();
    assertThat(packed.packed()).contains(movies);
    assertThat(packed.with(plain.movies())).isEqualTo(plain);
  }

  @Test
  void savedMoviesStandAtTheirPlacesAmongTheOthers() {
    RecommendedMovie one = Samples.unknown();
    RecommendedMovie saved = Samples.amelie();
    RecommendationList list = Samples.list(USER, 3, one, one);
    List<PlacedMovie> places = List.of(new PlacedMovie(3, saved), new PlacedMovie(0, saved));

    assertThat(list.with(List.of(one, one), places).moviesWithSaved())
        .containsExactly(saved, one, one, saved);
    assertThat(list.with(List.of(), places).moviesWithSaved()).containsExactly(saved, saved);
    assertThat(list.with(Collections.nCopies(240, one), places).moviesWithSaved())
        .hasSize(240)
        .startsWith(saved, one, one, saved, one);
  }

  @Test
  void moreSavedMoviesThanFitAreRefused() {
    List<PlacedMovie> saved = Collections.nCopies(61, new PlacedMovie(0, Samples.amelie()));
    assertThatThrownBy(() -> Samples.list(USER, 3).with(List.of(), saved))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a list tells of at most 60 saved films, not 61");
    assertThatThrownBy(() -> new PlacedMovie(240, Samples.amelie()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("place must be between 0 and 239, got 240");
  }

  @Test
  void moreThanTheLongestListIsNotPackedEither() {
    assertThatThrownBy(() -> new PackedMovies("t", 241, new byte[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("count must be between 0 and 240, got 241");
    assertThatThrownBy(() -> new PackedMovies("t", 1, new byte[100_001]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("packed movies take at most 100000 bytes, not 100001");
  }

  @Test
  void packedMoviesDoNotChangeWithTheBytesTheyWereMadeOf() {
    byte[] bytes = {1};
    PackedMovies movies = new PackedMovies("t", 1, bytes);
    bytes[0] = 2;
    movies.bytes()[0] = 3;
    assertThat(movies.bytes()).containsExactly(1);
    assertThat(movies).isNotEqualTo(new PackedMovies("t", 1, new byte[] {2}));
    assertThat(movies).isNotEqualTo(new PackedMovies("u", 1, new byte[] {1}));
  }
}
