package dev.matinee.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.event.EventKind;
import dev.matinee.store.event.HistoryEvent;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which event a change of a history is told as. */
class HistoryDifferenceTest {
  private static final UserId USER = UserId.ofDataSetUser(1);

  private static final Instant LATER = Samples.NOON.plusMillis(1);

  /** Movie 1 is rated, 2 watched, 3 hidden, 4 saved. */
  private static final History BEFORE =
      History.empty(USER).rate(1, Samples.fourAndAHalf()).watch(2).hide(3).save(4, Samples.NOON);

  @ParameterizedTest
  @MethodSource
  void aChangeIsToldByWhatItDid(UnaryOperator<History> change, EventKind kind, OptionalLong movie) {
    History after = change.apply(BEFORE);
    HistoryEvent event = HistoryDifference.event(BEFORE, after, Told.BY_PAGE);
    assertThat(event.kind()).isEqualTo(kind);
    assertThat(event.movieId()).isEqualTo(movie);
    assertThat(event.historyVersion()).isEqualTo(5);
  }

  static Stream<Arguments> aChangeIsToldByWhatItDid() {
    RatedMovie two = new RatedMovie(4, Samples.NOON);
    return Stream.of(
        told(history -> history.rate(9, two), EventKind.RATED, 9),
        told(history -> history.rate(1, two), EventKind.RATED, 1),
        told(history -> history.rate(2, two), EventKind.RATED, 2),
        told(history -> history.rate(3, two), EventKind.RATED, 3),
        told(history -> history.unrate(1), EventKind.UNRATED, 1),
        told(history -> history.watch(1), EventKind.WATCHED, 1),
        told(history -> history.watch(3), EventKind.WATCHED, 3),
        told(history -> history.unwatch(2), EventKind.UNWATCHED, 2),
        told(history -> history.hide(1), EventKind.HIDDEN, 1),
        told(history -> history.hide(9), EventKind.HIDDEN, 9),
        told(history -> history.unhide(3), EventKind.UNHIDDEN, 3),
        told(history -> history.withMark(3, MovieMark.NONE), EventKind.UNHIDDEN, 3),
        told(history -> history.save(9, Samples.NOON), EventKind.SAVED, 9),
        told(history -> history.save(3, Samples.NOON), EventKind.SAVED, 3),
        told(history -> history.save(1, Samples.NOON), EventKind.SAVED, 1),
        told(history -> history.withMark(4, MovieMark.saved(LATER)), EventKind.SAVED, 4),
        told(history -> history.unsave(4), EventKind.UNSAVED, 4),
        told(history -> history.rate(4, two), EventKind.RATED, 4),
        told(history -> history.watch(4), EventKind.WATCHED, 4),
        told(history -> history.hide(4), EventKind.HIDDEN, 4),
        told(history -> history.prefer(Set.of("Drama")), EventKind.GENRES),
        told(
            history -> history.merge(Map.of(8L, two, 9L, two), Set.of(), Set.of(), Set.of()),
            EventKind.SEVERAL));
  }

  private static Arguments told(UnaryOperator<History> change, EventKind kind, long movie) {
    return Arguments.of(change, kind, OptionalLong.of(movie));
  }

  private static Arguments told(UnaryOperator<History> change, EventKind kind) {
    return Arguments.of(change, kind, OptionalLong.empty());
  }
}
