package dev.matinee.notifications.rule;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The time of the day at which a person gets messages that they did not ask for a moment ago:
 * between nine in the morning and nine in the evening of their own time zone. Stateless; safe for
 * use by any number of threads.
 */
public final class QuietHours {
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final LocalTime EVENING = LocalTime.of(21, 0);

  private QuietHours() {}

  /** Whether no message may come at a time in a zone. */
  public static boolean isQuiet(Instant time, ZoneId zone) {
    LocalTime clock = time.atZone(zone).toLocalTime();
    return clock.isBefore(MORNING) || !clock.isBefore(EVENING);
  }

  /** The first time, from one on, at which a message may come: that time itself, or a morning. */
  public static Instant firstAfter(Instant time, ZoneId zone) {
    if (!isQuiet(time, zone)) {
      return time;
    }
    ZonedDateTime there = time.atZone(zone);
    ZonedDateTime morning = there.with(MORNING);
    return (there.toLocalTime().isBefore(MORNING) ? morning : morning.plusDays(1)).toInstant();
  }
}
