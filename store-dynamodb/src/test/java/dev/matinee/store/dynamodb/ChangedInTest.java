package dev.matinee.store.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.feed.FeedReader;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChangedInTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:31Z");

  @Test
  void aLookAtTheFeedAsksForFiveMinutes() {
    assertThat(
            ChangedIn.values(
                NOW.minus(FeedReader.CLOCK_DIFFERENCE), NOW.plus(FeedReader.CLOCK_DIFFERENCE)))
        .containsExactly(
            "2026-03-01T11:58#0",
            "2026-03-01T11:59#0",
            "2026-03-01T12:00#0",
            "2026-03-01T12:01#0",
            "2026-03-01T12:02#0");
  }

  @Test
  void aMinuteThatASpanOnlyTouchesIsNotAskedFor() {
    Instant noon = Instant.parse("2026-03-01T12:00:00Z");
    assertThat(ChangedIn.values(noon, noon.plusSeconds(60))).containsExactly("2026-03-01T12:00#0");
  }
}
