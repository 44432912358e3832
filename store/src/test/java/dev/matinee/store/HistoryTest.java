package dev.matinee.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private static final UserId USER = UserId.ofDataSetUser(1);
  private static final RatedMovie RATING = Samples.fourAndAHalf();

  @Test
  void everyChangeRaisesTheVersionByOne() {
    History history = History.empty(USER).rate(1, RATING).watch(2).hide(3).unwatch(2).unhide(3);
    assertThat(history)
        .isEqualTo(new History(USER, 5, Map.of(1L, RATING), Set.of(), Set.of(), Set.of()));
    assertThat(history.unrate(1))
        .isEqualTo(new History(USER, 6, Map.of(), Set.of(), Set.of(), Set.of()));
  }

  @Test
  void aRatedMovieIsNeitherJustWatchedNorHidden() {
    History history = History.empty(USER).watch(1).hide(1).rate(1, RATING);
    assertThat(history)
        .isEqualTo(new History(USER, 3, Map.of(1L, RATING), Set.of(), Set.of(), Set.of()));
  }

  @Test
  void aMovieThatIsJustWatchedHasNoRatingAndIsNotHidden() {
    History history = History.empty(USER).rate(1, RATING).hide(1).watch(1);
    assertThat(history).isEqualTo(new History(USER, 3, Map.of(), Set.of(1L), Set.of(), Set.of()));
  }

  @Test
  void hidingAMovieKeepsWhatIsKnownOfIt() {
    History history = History.empty(USER).rate(1, RATING).hide(1);
    assertThat(history)
        .isEqualTo(new History(USER, 2, Map.of(1L, RATING), Set.of(), Set.of(1L), Set.of()));
  }

  @Test
  void preferringGenresReplacesThemAndNothingElse() {
    History history = History.empty(USER).watch(1).prefer(Set.of("Drama", "War"));
    assertThat(history)
        .isEqualTo(new History(USER, 2, Map.of(), Set.of(1L), Set.of(), Set.of("Drama", "War")));
    assertThat(history.rate(1, RATING).genres()).containsExactly("Drama", "War");
    assertThat(history.prefer(Set.of("War")).genres()).containsExactly("War");
  }

  @Test
  void moreGenresThanThereAreAreRefused() {
    Set<String> genres =
        LongStream.range(0, 101).mapToObj(Long::toString).collect(Collectors.toSet());
    assertThatThrownBy(() -> History.empty(USER).prefer(genres))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("genres must be at most 100, got 101");
  }

  @Test
  void aHistoryDoesNotChangeWithTheCollectionsItWasMadeOf() {
    Map<Long, RatedMovie> ratings = new HashMap<>(Map.of(1L, RATING));
    Set<Long> watched = new HashSet<>(Set.of(2L));
    History history = new History(USER, 1, ratings, watched, Set.of(), Set.of());
    ratings.clear();
    watched.clear();
    assertThat(history.ratings()).containsOnlyKeys(1L);
    assertThat(history.watched()).containsExactly(2L);
  }

  @Test
  void whatAHistoryHoldsCannotBeChangedFromOutside() {
    History history = History.empty(USER).watch(1);
    assertThatThrownBy(() -> history.watched().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> history.ratings().put(1L, RATING))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void theLimitCountsEveryKindOfEntry() {
    Set<Long> watched = LongStream.range(0, 6_000).boxed().collect(Collectors.toSet());
    Set<Long> hidden = LongStream.range(0, 3_999).boxed().collect(Collectors.toSet());
    History full = new History(USER, 1, Map.of(1L, RATING), watched, hidden, Set.of());
    assertThatThrownBy(() -> full.rate(1_000_000, RATING))
        .isInstanceOf(HistoryFullException.class)
        .hasMessage("a history holds at most 10000 films, not 10001");
    assertThat(full.rate(1, RATING).watched()).hasSize(5_999);
  }

  @Test
  void whatWasSaidOfAMovieCanBePutBackAsItWas() {
    History before = History.empty(USER).rate(1, RATING).hide(1).watch(2);
    History after = before.watch(1).rate(2, RATING);
    History again = after.withMark(1, before.mark(1)).withMark(2, before.mark(2));
    assertThat(again.version()).isEqualTo(after.version() + 2);
    assertThat(again.ratings()).isEqualTo(before.ratings());
    assertThat(again.watched()).isEqualTo(before.watched());
    assertThat(again.hidden()).isEqualTo(before.hidden());
    assertThat(again.withMark(1, MovieMark.NONE).mark(1)).isEqualTo(MovieMark.NONE);
  }

  @Test
  void aVersionBelowZeroIsRefused() {
    assertThatThrownBy(() -> new History(USER, -1, Map.of(), Set.of(), Set.of(), Set.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("version must be 0 or more, got -1");
  }
}
