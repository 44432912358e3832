package dev.matinee.web.imports.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In which order a day is written in numbers. */
enum DayOrder {
  MONTH_FIRST,
  DAY_FIRST,
  YEAR_FIRST;

  private static final Pattern YEAR_LAST =
      Pattern.compile("([0-9]{1,2})[/.-] ?([0-9]{1,2})[/.-] ?([0-9]{4}|[0-9]{2})");

  /** Where points stand between the numbers, the day is first. */
  private static final Pattern YEAR_LAST_WITHOUT_POINTS =
      Pattern.compile("([0-9]{1,2})[/-] ?([0-9]{1,2})[/-] ?([0-9]{4}|[0-9]{2})");

  private static final Pattern YEAR_BEFORE =
      Pattern.compile("([0-9]{4})[/.-] ?([0-9]{1,2})[/.-] ?([0-9]{1,2})\\.?");
  private static final int CENTURY = 2000;

  /** Empty where the text is no such day. */
  Optional<LocalDate> read(String text) {
    Matcher parts = form().matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int one = Integer.parseInt(parts.group(1));
    int two = Integer.parseInt(parts.group(2));
    int three = Integer.parseInt(parts.group(3));
    return switch (this) {
      case MONTH_FIRST -> day(year(three), one, two);
      case DAY_FIRST -> day(year(three), two, one);
      case YEAR_FIRST -> day(one, two, three);
    };
  }

  private Pattern form() {
    return switch (this) {
      case MONTH_FIRST -> YEAR_LAST_WITHOUT_POINTS;
      case DAY_FIRST -> YEAR_LAST;
      case YEAR_FIRST -> YEAR_BEFORE;
    };
  }

  private static int year(int written) {
    return written < 100 ? CENTURY + written : written;
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
