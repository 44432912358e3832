package dev.matinee.web.account;

import dev.matinee.web.language.Texts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A time as pages show it. Immutable. */
public record ShownTime(Instant instant) {
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** For people, to the minute. */
  public String text(Texts texts) {
    return texts.of("layout.time", texts.date(instant), MINUTES.format(instant));
  }

  /** For machines. */
  public String iso() {
    return instant.toString();
  }
}
