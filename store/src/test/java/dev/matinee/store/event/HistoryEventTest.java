package dev.matinee.store.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class HistoryEventTest {
  private static final HistoryEvent FULL =
      new HistoryEvent(
          "9b2e",
          7,
          Instant.ofEpochMilli(1_764_422_000_123L),
          EventSource.WEB,
          EventKind.RATED,
          OptionalLong.of(318),
          OptionalInt.of(9),
          Optional.of("6.1764"));
  private static final HistoryEvent BARE =
      new HistoryEvent(
          "9b2f",
          8,
          Instant.EPOCH,
          EventSource.IMPORT,
          EventKind.SEVERAL,
          OptionalLong.empty(),
          OptionalInt.empty(),
          Optional.empty());

  @Test
  void anEventIsShortText() {
    assertThat(FULL.compact()).isEqualTo("9b2e|7|1764422000123|web|rated|318|9|6.1764");
    assertThat(BARE.compact()).isEqualTo("9b2f|8|0|import|several|||");
  }

  @Test
  void theTextIsReadBack() {
    assertThat(HistoryEvent.ofCompact(FULL.compact())).isEqualTo(FULL);
    assertThat(HistoryEvent.ofCompact(BARE.compact())).isEqualTo(BARE);
  }

  @Test
  void anEventOfALaterVersionIsRead() {
    HistoryEvent later = HistoryEvent.ofCompact("id|1|0|telepathy|dreamt|5|||and|more");
    assertThat(later.source()).isEqualTo(EventSource.UNKNOWN);
    assertThat(later.kind()).isEqualTo(EventKind.UNKNOWN);
    assertThat(later.movieId()).hasValue(5);
  }

  @Test
  void anythingElseIsRefused() {
    assertThatThrownBy(() -> HistoryEvent.ofCompact("id|1|0|web"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not an event: id|1|0|web");
  }
}
