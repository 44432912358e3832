package dev.matinee.notifications.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
  @ParameterizedTest
  @CsvSource({
    "2026-11-30T07:59:59Z, Europe/Berlin, 2026-11-30T08:00:00Z",
    "2026-11-30T08:00:00Z, Europe/Berlin, 2026-11-30T08:00:00Z",
    "2026-11-30T19:59:59Z, Europe/Berlin, 2026-11-30T19:59:59Z",
    "2026-11-30T20:00:00Z, Europe/Berlin, 2026-12-01T08:00:00Z",
    "2026-11-30T12:00:00Z, America/Los_Angeles, 2026-11-30T17:00:00Z",
    // The night in which clocks go forward.
    "2026-03-28T22:00:00Z, Europe/Berlin, 2026-03-29T07:00:00Z",
  })
  void theNightOfThePersonIsQuiet(Instant time, ZoneId zone, Instant first) {
    assertThat(QuietHours.firstAfter(time, zone)).isEqualTo(first);
    assertThat(QuietHours.isQuiet(time, zone)).isEqualTo(!time.equals(first));
    assertThat(QuietHours.isQuiet(first, zone)).isFalse();
  }
}
