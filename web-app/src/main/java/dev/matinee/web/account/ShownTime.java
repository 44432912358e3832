package dev.matinee.web.account;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A time as pages show it. Immutable.
 *
 * @param text for people, to the minute
 * @param iso for machines
 */
public record ShownTime(String text, String iso) {
  private static final DateTimeFormatter TEXT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  static ShownTime of(Instant instant) {
    return new ShownTime(TEXT.format(instant), instant.toString());
  }
}
