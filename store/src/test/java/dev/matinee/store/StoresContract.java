package dev.matinee.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every engine promises. The test of an engine extends this and says how it is opened. */
public abstract class StoresContract {
  private static final AtomicLong LAST_USER = new AtomicLong();
  private static final int THREADS = 8;
  private static final int CHANGES = 25;

  /** A person whom no other test knows. */
  protected final UserId user = UserId.ofDataSetUser(LAST_USER.incrementAndGet());

  /** Opened for each test. */
  protected Stores stores;

  /** Opens the engine under test; a further call opens the same data once more. */
  protected abstract Stores open();

  @BeforeEach
  void openStores() {
    stores = open();
  }

  @AfterEach
  void closeStores() {
    stores.close();
  }

  @Test
  void aPreparedEnginePassesItsCheck() {
    stores.check();
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
    stores.histories().write(history, WriteId.random());
    assertThat(stores.histories().read(user)).isEqualTo(history);
  }

  @Test
  void aHistoryThatLostItsLastEntryIsEmptyButNotNew() {
    stores.histories().update(user, history -> history.watch(5));
    stores.histories().update(user, history -> history.unwatch(5));
    assertThat(stores.histories().read(user))
        .isEqualTo(new History(user, 2, Map.of(), Set.of(), Set.of(), Set.of()));
  }

  @Test
  void historiesOfAccountsAndDataSetUsersAreKeptApart() {
    UserId account = UserId.ofAccount("0123456789abcdef" + user);
    stores.histories().update(account, history -> history.hide(1));
    assertThat(stores.histories().read(user)).isEqualTo(History.empty(user));
    assertThat(stores.histories().read(account).hidden()).containsExactly(1L);
  }

  @Test
  void theSecondOfTwoChangesOfOneVersionIsRefused() {
    History first = History.empty(user).watch(1);
    stores.histories().write(first, WriteId.random());
    assertThatThrownBy(
            () -> stores.histories().write(History.empty(user).watch(2), WriteId.random()))
        .isInstanceOf(VersionConflictException.class);
    assertThat(stores.histories().read(user)).isEqualTo(first);
  }

  @Test
  void aVersionWithoutItsPredecessorIsRefused() {
    History second = History.empty(user).watch(1).watch(2);
    assertThatThrownBy(() -> stores.histories().write(second, WriteId.random()))
        .isInstanceOf(VersionConflictException.class);
    stores.histories().write(History.empty(user).watch(1), WriteId.random());
    assertThatThrownBy(() -> stores.histories().write(second.watch(3), WriteId.random()))
        .isInstanceOf(VersionConflictException.class);
    stores.histories().write(second, WriteId.random());
    assertThat(stores.histories().read(user)).isEqualTo(second);
  }

  @Test
  void aRepeatedWriteSucceedsWithoutEffect() {
    WriteId first = WriteId.random();
    WriteId second = WriteId.random();
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
      long movie = firstMovie + i;
      stores.histories().update(user, history -> history.rate(movie, Samples.fourAndAHalf()));
    }
  }

  @Test
  void aChangeThatIsOvertakenEachTimeIsGivenUp() {
    assertThatThrownBy(() -> stores.histories().update(user, this::changeAfterAnother))
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessageContaining("changed too often");
    assertThat(stores.histories().read(user).hidden()).isEmpty();
  }

  private History changeAfterAnother(History history) {
    stores.histories().write(history.watch(history.version()), WriteId.random());
    return history.hide(history.version());
  }

  @Test
  void aChangeThatChangesNothingIsNotWritten() {
    stores.histories().update(user, history -> history.watch(1));
    assertThat(stores.histories().update(user, history -> history).version()).isEqualTo(1);
  }

  @Test
  void aChangeThatSkipsAVersionIsAnError() {
    assertThatThrownBy(() -> stores.histories().update(user, h -> h.watch(1).watch(2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("made version 2");
  }

  @Test
  void theLongestHistoryIsKeptAndALongerOneRefused() {
    History longest = Samples.longHistory(user, History.MAX_ENTRIES);
    stores.histories().write(longest, WriteId.random());
    assertThat(stores.histories().read(user)).isEqualTo(longest);
    assertThatThrownBy(() -> stores.histories().update(user, history -> history.watch(1)))
        .isInstanceOf(HistoryFullException.class)
        .hasMessageContaining("10000")
        .hasMessageContaining("10001");
  }

  @Test
  void theLongestSetOfWatchedFilmsIsKept() {
    Set<Long> movies =
        new TreeMap<>(Samples.longHistory(user, History.MAX_ENTRIES).ratings()).keySet();
    History watched = new History(user, 1, Map.of(), movies, Set.of(), Set.of());
    stores.histories().write(watched, WriteId.random());
    assertThat(stores.histories().read(user)).isEqualTo(watched);
  }

  @Test
  void aPersonWithoutAListHasNone() {
    stores.histories().update(user, history -> history.watch(1));
    assertThat(stores.recommendations().find(user)).isEmpty();
    assertThat(stores.recommendations().findWithHistoryVersion(user)).isEmpty();
  }

  @Test
  void everythingInAListComesBackInItsOrder() {
    RecommendationList list = Samples.list(user, 3, Samples.unknown(), Samples.amelie());
    assertThat(stores.recommendations().save(list)).isTrue();
    assertThat(stores.recommendations().find(user)).contains(list);
  }

  @Test
  void anEmptyListIsAList() {
    RecommendationList list = Samples.list(user, 0);
    assertThat(stores.recommendations().save(list)).isTrue();
    assertThat(stores.recommendations().find(user)).contains(list);
  }

  @Test
  void theLongestListIsKept() {
    RecommendationList list = Samples.longestList(user);
    assertThat(stores.recommendations().save(list)).isTrue();
    assertThat(stores.recommendations().find(user)).contains(list);
  }

  @Test
  void aListReplacesOneOfTheSameOrAnEarlierHistory() {
    stores.recommendations().save(Samples.list(user, 1));
    RecommendationList sameHistory = Samples.list(user, 1, Samples.unknown());
    assertThat(stores.recommendations().save(sameHistory)).isTrue();
    assertThat(stores.recommendations().find(user)).contains(sameHistory);
    RecommendationList laterHistory = Samples.list(user, 2, Samples.amelie());
    assertThat(stores.recommendations().save(laterHistory)).isTrue();
    assertThat(stores.recommendations().find(user)).contains(laterHistory);
  }

  @Test
  void aLateListOfAnEarlierHistoryIsRefused() {
    RecommendationList current = Samples.list(user, 10, Samples.amelie());
    stores.recommendations().save(current);
    assertThat(stores.recommendations().save(Samples.list(user, 9))).isFalse();
    assertThat(stores.recommendations().find(user)).contains(current);
  }

  @Test
  void aListOfTheLatestHistoryIsCurrent() {
    stores.histories().update(user, history -> history.watch(1));
    RecommendationList list = Samples.list(user, 1, Samples.amelie());
    stores.recommendations().save(list);
    assertThat(stores.recommendations().findWithHistoryVersion(user))
        .contains(new StoredList(list, 1))
        .hasValueSatisfying(stored -> assertThat(stored.isCurrent()).isTrue());
  }

  @Test
  void aListIsStaleOnceItsOwnerRatedMore() {
    RecommendationList list = Samples.list(user, 1, Samples.amelie());
    stores.recommendations().save(list);
    stores.histories().update(user, history -> history.watch(1));
    stores.histories().update(user, history -> history.watch(2));
    assertThat(stores.recommendations().findWithHistoryVersion(user))
        .contains(new StoredList(list, 2))
        .hasValueSatisfying(stored -> assertThat(stored.isCurrent()).isFalse());
  }

  @Test
  void aListOfAPersonWithoutAHistoryIsCurrentAtVersionZero() {
    RecommendationList list = Samples.list(user, 0, Samples.amelie());
    stores.recommendations().save(list);
    assertThat(stores.recommendations().findWithHistoryVersion(user))
        .contains(new StoredList(list, 0));
  }

  @Test
  void whatWasStoredSurvivesCloseAndReopen() {
    History history = stores.histories().update(user, h -> h.rate(1, Samples.fourAndAHalf()));
    RecommendationList list = Samples.list(user, 1, Samples.amelie());
    stores.recommendations().save(list);
    stores.close();
    stores = open();
    assertThat(stores.histories().read(user)).isEqualTo(history);
    assertThat(stores.recommendations().find(user)).contains(list);
  }

  @Test
  void closingTwiceIsHarmless() {
    stores.close();
  }
}
