package dev.matinee.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.store.event.HistoryEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every engine promises of histories. */
abstract class HistoriesContract extends EngineContract {
  private static final int THREADS = 8;
  private static final int CHANGES = 25;
  private static final int MOST_REFUSALS = 10;

  HistoriesContract(Function<Clock, Stores> engine) {
    super(engine);
  }

  @Test
  void aPersonWhoToldNothingHasAnEmptyHistory() {
    assertThat(stores.histories().read(user)).isEqualTo(History.empty(user));
  }

  @Test
  void everythingInAHistoryComesBack() {
    Map<Long, RatedMovie> ratings =
        Map.of(
            1L,
            new RatedMovie(10, Samples.NOON),
            Long.MAX_VALUE,
            new RatedMovie(1, Instant.ofEpochSecond(-1)));
    History history = new History(user, 1, ratings, Set.of(2L, 3L), Set.of(-4L, 0L), Set.of());
    Told.write(stores, history);
    assertThat(stores.histories().read(user)).isEqualTo(history);
  }

  @Test
  void savedMoviesComeBackWithTheirTimesToTheMillisecondAndLeaveWithTheLast() {
    Instant late = Samples.NOON.plusMillis(123);
    Told.change(stores, user, history -> history.save(Long.MIN_VALUE, Samples.NOON));
    Told.change(stores, user, history -> history.save(5, late.plusNanos(999)));
    History history = Told.change(stores, user, h -> h.rate(6, Samples.fourAndAHalf()));
    assertThat(history.saved().times()).isEqualTo(Map.of(Long.MIN_VALUE, Samples.NOON, 5L, late));
    assertThat(stores.histories().read(user)).isEqualTo(history);
    Told.change(stores, user, h -> h.unsave(5));
    Told.change(stores, user, h -> h.watch(Long.MIN_VALUE));
    assertThat(stores.histories().read(user).saved()).isEqualTo(SavedMovies.NONE);
  }

  @Test
  void ofADeletedGuestNoSavedMovieIsLeft() {
    UserId guest = Samples.guest();
    Told.change(stores, guest, history -> history.save(5, Samples.NOON));
    stores.histories().delete(guest, Told.BY_PAGE);
    assertThat(stores.histories().read(guest).saved()).isEqualTo(SavedMovies.NONE);
  }

  @Test
  void theLongestWatchlistIsKeptAndALongerOneRefused() {
    Map<Long, Instant> times = new TreeMap<>();
    for (int i = 0; i < History.MAX_ENTRIES; i++) {
      times.put(Long.MIN_VALUE + i, Samples.NOON.plusMillis(i));
    }
    SavedMovies saved = new SavedMovies(times);
    History longest = History.empty(user).merge(Map.of(), Set.of(), Set.of(), saved, Set.of());
    Told.write(stores, longest);
    assertThat(stores.histories().read(user)).isEqualTo(longest);
    assertThatThrownBy(() -> Told.change(stores, user, history -> history.save(1, Samples.NOON)))
        .isInstanceOf(HistoryFullException.class);
  }

  @Test
  void aHistoryThatLostItsLastEntryIsEmptyButNotNew() {
    Told.change(stores, user, history -> history.watch(5));
    Told.change(stores, user, history -> history.unwatch(5));
    assertThat(stores.histories().read(user))
        .isEqualTo(new History(user, 2, Map.of(), Set.of(), Set.of(), Set.of()));
  }

  @Test
  void historiesOfAccountsAndDataSetUsersAreKeptApart() {
    UserId account = UserId.ofAccount("0123456789abcdef" + user);
    Told.change(stores, account, history -> history.hide(1));
    assertThat(stores.histories().read(user)).isEqualTo(History.empty(user));
    assertThat(stores.histories().read(account).hidden()).containsExactly(1L);
  }

  @Test
  void theSecondOfTwoChangesOfOneVersionIsRefused() {
    History first = History.empty(user).watch(1);
    Told.write(stores, first);
    assertThatThrownBy(() -> Told.write(stores, History.empty(user).watch(2)))
        .isInstanceOf(VersionConflictException.class);
    assertThat(stores.histories().read(user)).isEqualTo(first);
  }

  @Test
  void aVersionWithoutItsPredecessorIsRefused() {
    History second = History.empty(user).watch(1).watch(2);
    assertThatThrownBy(() -> Told.write(stores, second))
        .isInstanceOf(VersionConflictException.class);
    Told.write(stores, History.empty(user).watch(1));
    assertThatThrownBy(() -> Told.write(stores, second.watch(3)))
        .isInstanceOf(VersionConflictException.class);
    Told.write(stores, second);
    assertThat(stores.histories().read(user)).isEqualTo(second);
  }

  @Test
  void aRepeatedWriteSucceedsWithoutEffect() {
    HistoryEvent first = Told.event(History.empty(user).watch(1));
    HistoryEvent second = Told.event(History.empty(user).watch(1).watch(2));
    stores.histories().write(History.empty(user).watch(1), first);
    stores.histories().write(History.empty(user).watch(1), first);
    stores.histories().write(History.empty(user).watch(1).watch(2), second);
    stores.histories().write(History.empty(user).watch(1).watch(2), second);
    assertThat(stores.histories().read(user)).isEqualTo(History.empty(user).watch(1).watch(2));
  }

  @Test
  void changesInParallelLoseNothing() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> writers = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        long firstMovie = (long) i * CHANGES;
        writers.add(threads.submit(() -> rateMovies(firstMovie)));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    } finally {
      threads.shutdownNow();
    }
    History history = stores.histories().read(user);
    assertThat(history.ratings()).hasSize(THREADS * CHANGES);
    assertThat(history.version()).isEqualTo(THREADS * CHANGES);
  }

  private void rateMovies(long firstMovie) {
    for (int i = 0; i < CHANGES; i++) {
      rateUntilKept(firstMovie + i);
    }
  }

  /** A change that is given up is told, and not lost: a busy machine lets one writer starve. */
  private void rateUntilKept(long movie) {
    for (int refusals = 0; ; refusals++) {
      try {
        Told.change(stores, user, history -> history.rate(movie, Samples.fourAndAHalf()));
        return;
      } catch (StoreUnavailableException overtaken) {
        if (refusals == MOST_REFUSALS) {
          throw overtaken;
        }
      }
    }
  }

  @Test
  void aChangeThatIsOvertakenEachTimeIsGivenUp() {
    assertThatThrownBy(() -> Told.change(stores, user, this::changeAfterAnother))
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessageContaining("changed too often");
    assertThat(stores.histories().read(user).hidden()).isEmpty();
  }

  private History changeAfterAnother(History history) {
    Told.write(stores, history.watch(history.version()));
    return history.hide(history.version());
  }

  @Test
  void aChangeThatChangesNothingIsNotWritten() {
    Told.change(stores, user, history -> history.watch(1));
    assertThat(Told.change(stores, user, history -> history).version()).isEqualTo(1);
  }

  @Test
  void aChangeThatSkipsAVersionIsAnError() {
    assertThatThrownBy(() -> Told.change(stores, user, h -> h.watch(1).watch(2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("made version 2");
  }

  @Test
  void theLongestHistoryIsKeptAndALongerOneRefused() {
    History longest = Samples.longHistory(user, History.MAX_ENTRIES);
    Told.write(stores, longest);
    assertThat(stores.histories().read(user)).isEqualTo(longest);
    assertThatThrownBy(() -> Told.change(stores, user, history -> history.watch(1)))
        .isInstanceOf(HistoryFullException.class)
        .hasMessageContaining("10000")
        .hasMessageContaining("10001");
  }

  @Test
  void theLongestSetOfWatchedMoviesIsKept() {
    Set<Long> movies =
        new TreeMap<>(Samples.longHistory(user, History.MAX_ENTRIES).ratings()).keySet();
    History watched = new History(user, 1, Map.of(), movies, Set.of(), Set.of());
    Told.write(stores, watched);
    assertThat(stores.histories().read(user)).isEqualTo(watched);
  }

  @Test
  void preferredGenresComeBackAndStayWhileMoviesChange() {
    Told.change(stores, user, history -> history.prefer(Set.of("Sci-Fi", "Children's")));
    History rated = Told.change(stores, user, h -> h.rate(1, Samples.fourAndAHalf()));
    assertThat(rated.genres()).containsExactly("Children's", "Sci-Fi");
    assertThat(stores.histories().read(user)).isEqualTo(rated);
    History none = Told.change(stores, user, history -> history.prefer(Set.of()));
    assertThat(stores.histories().read(user)).isEqualTo(none);
  }

  @Test
  void theHistoryOfAGuestIsGoneThirtyDaysAfterItsLastChange() {
    UserId guest = Samples.guest();
    Told.change(stores, guest, history -> history.watch(1));
    clock.advance(Duration.ofDays(29));
    History second = Told.change(stores, guest, history -> history.watch(2));
    clock.advance(Retention.GUEST.minusSeconds(1));
    assertThat(stores.histories().read(guest)).isEqualTo(second);
    clock.advance(Duration.ofSeconds(1));
    assertThat(stores.histories().read(guest)).isEqualTo(History.empty(guest));
  }

  @Test
  void aGuestWhoseHistoryIsGoneBeginsANewOne() {
    UserId guest = Samples.guest();
    Told.change(stores, guest, history -> history.watch(1));
    clock.advance(Retention.GUEST);
    History anew = Told.change(stores, guest, history -> history.watch(2));
    assertThat(anew).isEqualTo(History.empty(guest).watch(2));
    assertThat(stores.histories().read(guest)).isEqualTo(anew);
  }

  @Test
  void theHistoryOfAnAccountStays() {
    UserId account = Samples.account().userId();
    History history = Told.change(stores, account, h -> h.watch(1));
    clock.advance(Duration.ofDays(10_000));
    assertThat(stores.histories().read(account)).isEqualTo(history);
    try (Stores reopened = open()) {
      assertThat(reopened.histories().read(account)).isEqualTo(history);
    }
  }

  @Test
  void aDeletedHistoryIsEmptyAndNoLateWriteBringsItBack() {
    History first = Told.change(stores, user, history -> history.watch(1));
    stores.histories().delete(user, Told.BY_PAGE);
    stores.histories().delete(user, Told.BY_PAGE);
    assertThat(stores.histories().read(user)).isEqualTo(History.empty(user));
    assertThatThrownBy(() -> Told.write(stores, first.watch(2)))
        .isInstanceOf(PersonGoneException.class);
    assertThatThrownBy(() -> Told.change(stores, user, history -> history.watch(3)))
        .isInstanceOf(PersonGoneException.class);
    assertThat(stores.histories().read(user)).isEqualTo(History.empty(user));
  }

  @Test
  void aScanFindsTheHistoryOfEveryAccountOnceAndOfNobodyElse() {
    Map<UserId, History> accounts = new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
    for (int i = 0; i < 230; i++) {
      UserId account = Samples.account().userId();
      accounts.put(account, History.empty(account).watch(i));
      Told.write(stores, accounts.get(account));
    }
    Told.change(stores, user, history -> history.watch(1));
    Told.change(stores, Samples.guest(), history -> history.watch(1));
    List<History> found = new ArrayList<>();
    stores.histories().scanAccounts(found::add);
    assertThat(found).allMatch(history -> history.userId().isAccount()).doesNotHaveDuplicates();
    assertThat(found).containsAll(accounts.values());
  }

  @Test
  void aScanMayChangeWhatItReads() {
    UserId account = Samples.account().userId();
    Told.change(stores, account, history -> history.watch(1));
    stores
        .histories()
        .scanAccounts(history -> Told.change(stores, history.userId(), h -> h.hide(7)));
    assertThat(stores.histories().read(account)).isEqualTo(History.empty(account).watch(1).hide(7));
  }
}
