package dev.matinee.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
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
  void aMovieThatIsRatedWatchedOrHiddenIsNoLongerSaved() {
    History saved = History.empty(USER).save(1, Samples.NOON);
    assertThat(saved.mark(1)).isEqualTo(MovieMark.saved(Samples.NOON));
    assertThat(saved.rate(1, RATING).mark(1)).isEqualTo(MovieMark.rated(RATING));
    assertThat(saved.watch(1).mark(1)).isEqualTo(MovieMark.WATCHED);
    assertThat(saved.hide(1).mark(1)).isEqualTo(MovieMark.HIDDEN);
    assertThat(saved.unsave(1).mark(1)).isEqualTo(MovieMark.NONE);
    assertThat(saved.rate(1, RATING).withMark(1, saved.mark(1)).mark(1)).isEqualTo(saved.mark(1));
  }

  @Test
  void savingAMovieKeepsItsRatingAndItsFirstTimeButNotThatItIsHidden() {
    History history = History.empty(USER).rate(1, RATING).hide(1).save(1, Samples.NOON);
    assertThat(history.mark(1))
        .isEqualTo(new MovieMark(Optional.of(RATING), false, false, Optional.of(Samples.NOON)));
    assertThat(history.save(1, Samples.NOON.plusSeconds(9)).saved().times())
        .isEqualTo(Map.of(1L, Samples.NOON));
    assertThat(history.unsave(1).mark(1)).isEqualTo(MovieMark.rated(RATING));
  }

  @Test
  void savedMoviesCountAsEntries() {
    Set<Long> watched = LongStream.range(0, 9_999).boxed().collect(Collectors.toSet());
    History full =
        new History(USER, 1, Map.of(), watched, Set.of(), Set.of()).save(1, Samples.NOON);
    assertThatThrownBy(() -> full.save(2, Samples.NOON))
        .isInstanceOf(HistoryFullException.class)
        .hasMessage("a history holds at most 10000 films, not 10001");
  }

  @Test
  void theMovieSavedLastIsFirstAndOfOneMomentTheLowerId() {
    Instant later = Samples.NOON.plusMillis(1);
    History history =
        History.empty(USER).save(9, Samples.NOON).save(3, later).save(2, Samples.NOON);
    assertThat(history.saved().latestFirst()).containsExactly(3L, 2L, 9L);
  }

  @Test
  void whatWasSavedElsewhereIsSavedUnlessItIsKnownHere() {
    Instant later = Samples.NOON.plusSeconds(9);
    History here = History.empty(USER).rate(1, RATING).watch(2).hide(3).save(4, Samples.NOON);
    SavedMovies there =
        new SavedMovies(Map.of(1L, later, 2L, later, 3L, later, 4L, later, 5L, later));
    History merged = here.merge(Map.of(), Set.of(), Set.of(4L), there, Set.of());
    assertThat(merged.saved().times()).isEqualTo(Map.of(4L, Samples.NOON, 5L, later));
    assertThat(merged.hidden()).containsExactly(3L);
  }

  @Test
  void whatWasSeenElsewhereIsNoLongerSavedUnlessThatIsKnownHere() {
    History here = History.empty(USER);
    for (long movie = 1; movie <= 4; movie++) {
      here = here.save(movie, Samples.NOON);
    }
    History again = here.rate(5, RATING).save(5, Samples.NOON);
    Map<Long, RatedMovie> rated = Map.of(1L, RATING, 5L, RATING);
    History merged = again.merge(rated, Set.of(2L, 5L), Set.of(3L), SavedMovies.NONE, Set.of());
    assertThat(merged.saved().times()).containsOnlyKeys(3L, 4L, 5L);
    assertThat(merged.hidden()).isEmpty();
  }

  @Test
  void aHiddenMovieIsNotSavedAndATimeIsNotOfAnotherAge() {
    assertThatThrownBy(
            () -> new MovieMark(Optional.empty(), false, true, Optional.of(Samples.NOON)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a hidden movie must not be saved");
    assertThatThrownBy(() -> History.empty(USER).save(1, Instant.MAX))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("savedAt must be within 999999999999 seconds of 1970, got ");
  }

  @Test
  void aVersionBelowZeroIsRefused() {
    assertThatThrownBy(() -> new History(USER, -1, Map.of(), Set.of(), Set.of(), Set.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("version must be 0 or more, got -1");
  }
}
