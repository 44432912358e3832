package dev.matinee.store.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RecentEventsTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void eventsOfTheHourBeforeTheLastAreKept() {
    RecentEvents events =
        RecentEvents.NONE
            .with(event(1, NOON))
            .with(event(2, NOON.plusSeconds(1)))
            .with(event(3, NOON.plus(RecentEvents.LIFE).plusSeconds(1)));
    assertThat(events.events()).extracting(HistoryEvent::historyVersion).containsExactly(2L, 3L);
    assertThat(events.droppedUntil()).isEqualTo(NOON);
  }

  @Test
  void theLastEventStaysHoweverOldItIs() {
    RecentEvents events =
        RecentEvents.NONE.with(event(1, NOON)).with(event(2, NOON.plus(Duration.ofDays(400))));
    assertThat(events.events()).extracting(HistoryEvent::historyVersion).containsExactly(2L);
  }

  @Test
  void onlySoManyAreKept() {
    RecentEvents events = RecentEvents.NONE;
    for (int version = 1; version <= RecentEvents.MAX_EVENTS + 2; version++) {
      events = events.with(event(version, NOON.plusSeconds(version)));
    }
    assertThat(events.events()).hasSize(RecentEvents.MAX_EVENTS);
    assertThat(events.droppedUntil()).isEqualTo(NOON.plusSeconds(2));
    assertThat(events.reachBackTo(NOON.plusSeconds(2))).isFalse();
    assertThat(events.reachBackTo(NOON.plusSeconds(3))).isTrue();
  }

  private static HistoryEvent event(long version, Instant time) {
    return new HistoryEvent(
        "event-" + version,
        version,
        time,
        EventSource.WEB,
        EventKind.WATCHED,
        OptionalLong.of(version),
        OptionalInt.empty(),
        Optional.empty());
  }
}
