package dev.matinee.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.store.event.ChangeCause;
import dev.matinee.store.event.EventKind;
import dev.matinee.store.event.EventSource;
import dev.matinee.store.event.HistoryEvent;
import dev.matinee.store.event.RecentEvents;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every engine promises of the events of changes, and of the row that changes need. */
abstract class HistoryEventsContract extends EngineContract {
  HistoryEventsContract(Function<Clock, Stores> engine) {
    super(engine);
  }

  @Test
  void anAccountNeedsItsRowBeforeItsFirstChange() {
    UserId account = Samples.account().userId();
    History first = History.empty(account).watch(1);
    assertThatThrownBy(() -> stores.histories().write(first, Told.event(first)))
        .isInstanceOf(PersonGoneException.class);
    assertThat(stores.histories().create(account)).isTrue();
    assertThat(stores.histories().read(account)).isEqualTo(History.empty(account));
    stores.histories().write(first, Told.event(first));
    assertThat(stores.histories().create(account)).isTrue();
    assertThat(stores.histories().read(account)).isEqualTo(first);
  }

  @Test
  void aDeletedAccountGetsNoRowAgain() {
    UserId account = Samples.account().userId();
    stores.histories().create(account);
    stores.histories().delete(account, Told.BY_PAGE);
    assertThat(stores.histories().create(account)).isFalse();
    clock.advance(Retention.TOMBSTONE.plusDays(1));
    History first = History.empty(account).watch(1);
    assertThatThrownBy(() -> stores.histories().write(first, Told.event(first)))
        .isInstanceOf(PersonGoneException.class);
  }

  @Test
  void anUpdateTellsWhatWasBeforeAndAfter() {
    History first = Told.change(stores, user, history -> history.watch(1));
    HistoryUpdate second =
        stores.histories().update(user, Told.BY_PAGE, history -> history.hide(2));
    assertThat(second).isEqualTo(new HistoryUpdate(first, first.hide(2)));
    assertThat(second.changed()).isTrue();
  }

  @Test
  void aChangeThatSaysNothingNewIsNeitherWrittenNorTold() {
    History first = Told.change(stores, user, history -> history.watch(1));
    HistoryUpdate again =
        stores.histories().update(user, Told.BY_PAGE, history -> history.watch(1));
    assertThat(again.changed()).isFalse();
    assertThat(stores.histories().read(user).events()).isEqualTo(first.events());
  }

  @Test
  void everyChangeIsKeptAsAnEventInOrder() {
    ChangeCause byVoice =
        new ChangeCause(EventSource.VOICE, Optional.of("3.17"), Samples.NOON.plusSeconds(9));
    Told.change(stores, user, history -> history.rate(7, Samples.fourAndAHalf()));
    Told.change(stores, user, byVoice, history -> history.unrate(7));
    List<HistoryEvent> events = stores.histories().read(user).events().events();
    assertThat(events).extracting(HistoryEvent::historyVersion).containsExactly(1L, 2L);
    assertThat(events)
        .extracting(HistoryEvent::kind)
        .containsExactly(EventKind.RATED, EventKind.UNRATED);
    assertThat(events.get(0).halfStars()).hasValue(9);
    assertThat(events.get(1).source()).isEqualTo(EventSource.VOICE);
    assertThat(events.get(1).list()).contains("3.17");
    assertThat(events.get(1).time()).isEqualTo(Samples.NOON.plusSeconds(9));
    assertThat(events.get(1).movieId()).hasValue(7);
  }

  @Test
  void savingAndTakingOffTheWatchlistAreEventsOfTheirOwn() {
    Told.change(stores, user, history -> history.save(7, Samples.NOON));
    Told.change(stores, user, history -> history.unsave(7));
    List<HistoryEvent> events = stores.histories().read(user).events().events();
    assertThat(events)
        .extracting(HistoryEvent::kind)
        .containsExactly(EventKind.SAVED, EventKind.UNSAVED);
    assertThat(events).allMatch(event -> event.movieId().getAsLong() == 7);
  }

  @Test
  void anImportOfTenThousandMoviesIsOneEventAndOneItem() {
    History longest = Samples.longHistory(user, History.MAX_ENTRIES);
    Told.change(stores, user, h -> h.merge(longest.ratings(), Set.of(), Set.of(), Set.of()));
    assertThat(stores.histories().read(user).events().events())
        .extracting(HistoryEvent::kind)
        .containsExactly(EventKind.SEVERAL);
  }

  @Test
  void theLongestHistoryHasRoomForAllEventsThatAreKept() {
    Told.write(stores, Samples.longHistory(user, History.MAX_ENTRIES));
    for (int i = 0; i < RecentEvents.MAX_EVENTS + 3; i++) {
      int halfStars = i % 9 + 1;
      Told.change(
          stores,
          user,
          new ChangeCause(EventSource.IMPORT, Optional.of("x".repeat(64)), Samples.NOON),
          h -> h.rate(Long.MIN_VALUE, new RatedMovie(halfStars, Samples.NOON)));
    }
    RecentEvents events = stores.histories().read(user).events();
    assertThat(events.events()).hasSize(RecentEvents.MAX_EVENTS);
    assertThat(events.droppedUntil()).isEqualTo(Samples.NOON);
  }
}
