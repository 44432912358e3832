package dev.matinee.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.store.event.ChangeCause;
import dev.matinee.store.event.EventSource;
import dev.matinee.store.event.HistoryEvent;
import dev.matinee.store.event.RecentEvents;
import dev.matinee.store.feed.FeedChange;
import dev.matinee.store.feed.FeedReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every engine promises of the feed, and of those who read it. */
abstract class FeedContract extends EngineContract {
  private static final Instant NOON = Samples.NOON;
  private static final Duration DAY = Duration.ofDays(1);

  private final UserId ann = Samples.account().userId();
  private final UserId bob = Samples.account().userId();
  private final UserId guest = Samples.guest();
  private final Set<UserId> people = Set.of(ann, bob, guest);

  FeedContract(Function<Clock, Stores> engine) {
    super(engine);
  }

  @Test
  void theFeedTellsWhoChangedInTheOrderOfTheirLastChanges() {
    watch(ann, 1, NOON);
    watch(guest, 1, NOON.plusSeconds(61));
    watch(bob, 1, NOON.plusSeconds(122));
    watch(ann, 2, NOON.plusSeconds(183));
    List<FeedEntry> entries = changed(NOON, NOON.plusSeconds(184));
    assertThat(entries).extracting(FeedEntry::userId).containsExactly(guest, bob, ann);
    assertThat(entries.get(2).time()).isEqualTo(NOON.plusSeconds(183));
    assertThat(entries.get(2).source()).isEqualTo(EventSource.WEB);
    assertThat(entries.get(2).eventId())
        .isEqualTo(stores.histories().read(ann).events().last().orElseThrow().id());
  }

  @Test
  void aSpanHasItsFirstMillisecondAndNotItsLast() {
    watch(ann, 1, NOON);
    watch(bob, 1, NOON.plusMillis(1));
    assertThat(changed(NOON, NOON.plusMillis(1)))
        .extracting(FeedEntry::userId)
        .containsExactly(ann);
    assertThat(changed(NOON.plusMillis(1), NOON.plusMillis(2)))
        .extracting(FeedEntry::userId)
        .containsExactly(bob);
  }

  @Test
  void aDeletionIsInTheFeed() {
    watch(ann, 1, NOON.minusSeconds(5));
    stores.histories().delete(ann, Told.BY_PAGE);
    assertThat(changed(NOON.minusSeconds(9), NOON.plusSeconds(1)))
        .singleElement()
        .satisfies(entry -> assertThat(entry.gone()).isTrue())
        .satisfies(entry -> assertThat(entry.source()).isEqualTo(EventSource.WEB))
        .satisfies(entry -> assertThat(entry.time()).isEqualTo(NOON));
  }

  @Test
  void aReaderIsToldOfEachChangeOnceAndInOrder() {
    FeedReader reader = reader(NOON);
    watch(ann, 1, NOON);
    watch(ann, 2, NOON.plusSeconds(1));
    assertThat(versions(read(reader, NOON.plusSeconds(2)))).containsExactly(1L, 2L);
    watch(ann, 3, NOON.plusSeconds(3));
    assertThat(versions(read(reader, NOON.plusSeconds(4)))).containsExactly(3L);
    assertThat(read(reader, NOON.plusSeconds(5))).isEmpty();
  }

  @Test
  void aChangeByANodeWhoseClockIsAMinuteBackIsNotMissed() {
    FeedReader reader = reader(NOON);
    assertThat(read(reader, NOON.plusSeconds(60))).isEmpty();
    watch(ann, 1, NOON.plusSeconds(1));
    assertThat(versions(read(reader, NOON.plusSeconds(61)))).containsExactly(1L);
    watch(bob, 1, NOON.plusSeconds(121));
    assertThat(versions(read(reader, NOON.plusSeconds(62)))).containsExactly(1L);
    assertThat(read(reader, NOON.plusSeconds(123))).isEmpty();
  }

  @Test
  void theClockOfAPersonsEventsNeverGoesBack() {
    watch(ann, 1, NOON.plusSeconds(60));
    watch(ann, 2, NOON);
    List<HistoryEvent> events = stores.histories().read(ann).events().events();
    assertThat(events)
        .extracting(HistoryEvent::time)
        .containsExactly(NOON.plusSeconds(60), NOON.plusSeconds(60));
  }

  @Test
  void aReaderThatWasAwayForLongerThanEventsAreKeptSeesAGapAndTheWholeHistory() {
    FeedReader reader = reader(NOON);
    watch(ann, 1, NOON);
    watch(ann, 2, NOON.plus(RecentEvents.LIFE).plusSeconds(1));
    List<FeedChange> changes = read(reader, NOON.plus(RecentEvents.LIFE).plusSeconds(2));
    assertThat(changes).singleElement().satisfies(change -> assertThat(change.gap()).isTrue());
    assertThat(changes.get(0).history().orElseThrow().watched()).containsExactly(1L, 2L);
  }

  @Test
  void aReaderThatKeepsUpWithABusyPersonSeesNoGap() {
    FeedReader reader = reader(NOON);
    List<Long> versions = new ArrayList<>();
    for (int i = 0; i < RecentEvents.MAX_EVENTS + 20; i++) {
      Instant time = NOON.plusSeconds(5L * i);
      watch(ann, i, time);
      if (i % 10 == 9) {
        List<FeedChange> changes = read(reader, time);
        assertThat(changes).noneMatch(FeedChange::gap);
        versions.addAll(versions(changes));
      }
    }
    assertThat(versions).hasSize(RecentEvents.MAX_EVENTS + 20).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void aReaderThatKnowsTheFirstKeptEventOfABusyPersonSeesNoGap() {
    FeedReader reader = reader(NOON);
    List<FeedChange> changes = new ArrayList<>();
    for (int i = 0; i < RecentEvents.MAX_EVENTS + 20; i++) {
      watch(ann, i, NOON.plusMillis(i));
      if (i % 10 == 9) {
        changes.addAll(read(reader, NOON.plusMillis(i)));
      }
    }
    assertThat(changes).noneMatch(FeedChange::gap);
    assertThat(versions(changes)).hasSize(RecentEvents.MAX_EVENTS + 20).isSorted();
  }

  @Test
  void aReaderGoesOnWhereAnEarlierOneEnded() {
    FeedReader first = reader(NOON);
    watch(ann, 1, NOON);
    stores.histories().delete(guest, Told.BY_PAGE);
    assertThat(read(first, NOON.plusSeconds(1))).hasSize(2);
    FeedReader next =
        new FeedReader(
            stores.histories(),
            first.position(),
            first.known(),
            entry -> people.contains(entry.userId()));
    watch(ann, 2, NOON.plusSeconds(2));
    assertThat(versions(read(next, NOON.plusSeconds(3)))).containsExactly(2L);
  }

  @Test
  void aReaderIsToldOfADeletionOnce() {
    FeedReader reader = reader(NOON);
    watch(ann, 1, NOON);
    stores.histories().delete(ann, Told.BY_PAGE);
    List<FeedChange> changes = read(reader, NOON.plusSeconds(1));
    assertThat(changes).hasSize(1);
    assertThat(changes.get(0).userId()).isEqualTo(ann);
    assertThat(changes.get(0).history()).isEmpty();
    assertThat(read(reader, NOON.plusSeconds(2))).isEmpty();
  }

  @Test
  void aReaderWhoseListenerFailsIsToldAgain() {
    FeedReader reader = reader(NOON);
    watch(ann, 1, NOON);
    watch(bob, 1, NOON.plusSeconds(1));
    assertThatThrownBy(
            () ->
                reader.read(
                    NOON.plusSeconds(2),
                    change -> {
                      if (change.userId().equals(bob)) {
                        throw new IllegalStateException("listener");
                      }
                    }))
        .hasMessage("listener");
    assertThat(reader.position()).isEqualTo(NOON);
    assertThat(read(reader, NOON.plusSeconds(3)))
        .extracting(FeedChange::userId)
        .containsExactly(bob);
  }

  @Test
  void aReaderIsNotToldOfWhatItKnowsAnyway() {
    FeedReader reader = reader(NOON);
    watch(ann, 1, NOON);
    watch(bob, 1, NOON);
    reader.knows(stores.histories().read(ann).events().last().orElseThrow());
    assertThat(read(reader, NOON.plusSeconds(1)))
        .extracting(FeedChange::userId)
        .containsExactly(bob);
  }

  @Test
  void anyNumberOfReadersKeepTheirOwnPositions() {
    FeedReader early = reader(NOON);
    watch(ann, 1, NOON);
    assertThat(read(early, NOON.plusSeconds(1))).hasSize(1);
    assertThat(read(reader(NOON), NOON.plusSeconds(1))).hasSize(1);
    assertThat(read(reader(NOON.plus(DAY)), NOON.plus(DAY))).isEmpty();
  }

  private void watch(UserId person, long movie, Instant time) {
    Told.change(
        stores, person, ChangeCause.of(EventSource.WEB, time), history -> history.watch(movie));
  }

  /** Of the people of this test: others share the engine. */
  private List<FeedEntry> changed(Instant from, Instant until) {
    return stores.histories().feed().changed(from, until).stream()
        .filter(entry -> people.contains(entry.userId()))
        .toList();
  }

  private FeedReader reader(Instant position) {
    return new FeedReader(stores.histories(), position, entry -> people.contains(entry.userId()));
  }

  private static List<FeedChange> read(FeedReader reader, Instant now) {
    List<FeedChange> changes = new ArrayList<>();
    reader.read(now, changes::add);
    return changes;
  }

  private static List<Long> versions(List<FeedChange> changes) {
    return changes.stream()
        .flatMap(change -> change.events().stream())
        .map(HistoryEvent::historyVersion)
        .toList();
  }
}
