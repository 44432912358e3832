package dev.matinee.web.imports.format;

import dev.matinee.recommender.data.MovieTitle;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Reads what the formats have in common; what is no such thing skips the row with the reason. */
final class FieldText {
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,3}(?:[.,][0-9]{1,6})?");
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

  private static final Instant FIRST_DATE = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LAST_DATE = Instant.parse("9999-12-31T23:59:59Z");

  private FieldText() {}

  /** Half stars of a rating from 0.5 to 5 in halves. */
  static int halfStars(String text) {
    return halfStars(text, BigDecimal.valueOf(2), "import.skipped.stars");
  }

  /** Half stars of a whole rating from 1 to 10. */
  static int halfStarsOfTen(String text) {
    return halfStars(text, BigDecimal.ONE, "import.skipped.points");
  }

  private static int halfStars(String text, BigDecimal factor, String refusal) {
    if (DECIMAL.matcher(text).matches()) {
      BigDecimal halfStars =
          new BigDecimal(text.replace(',', '.')).multiply(factor).stripTrailingZeros();
      boolean whole = halfStars.scale() <= 0;
      if (whole && halfStars.signum() > 0 && halfStars.compareTo(BigDecimal.TEN) <= 0) {
        return halfStars.intValueExact();
      }
    }
    throw new SkippedRowException(refusal, SourceFile.shortened(text));
  }

  /** A year, empty where the text is empty. */
  static OptionalInt year(String text) {
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    int year = YEAR.matcher(text).matches() ? Integer.parseInt(text) : 0;
    if (year < MovieTitle.FIRST_YEAR || year > MovieTitle.LAST_YEAR) {
      throw new SkippedRowException("import.skipped.year", SourceFile.shortened(text));
    }
    return OptionalInt.of(year);
  }

  /** A day as {@code 2024-01-31} or an instant; empty where the text is empty. */
  static Optional<Instant> date(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      boolean day = text.indexOf('T') < 0;
      Instant date =
          day
              ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
              : Instant.parse(text);
      return Optional.of(inReach(date, text));
    } catch (DateTimeException e) {
      throw badDate(text);
    }
  }

  /** Seconds since 1970. */
  static Instant epochSecond(String text) {
    try {
      return inReach(Instant.ofEpochSecond(whole("time", text)), text);
    } catch (DateTimeException e) {
      throw badDate(text);
    }
  }

  /** A date that a rating can have. */
  private static Instant inReach(Instant date, String text) {
    if (date.isBefore(FIRST_DATE) || date.isAfter(LAST_DATE)) {
      throw badDate(text);
    }
    return date;
  }

  static long whole(String name, String text) {
    if (!WHOLE.matcher(text).matches()) {
      throw new SkippedRowException("import.skipped.whole", name, SourceFile.shortened(text));
    }
    return Long.parseLong(text);
  }

  /** A number, empty where the text is none. */
  static OptionalLong id(String text) {
    boolean whole = WHOLE.matcher(text).matches();
    return whole ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
  }

  static SkippedRowException badDate(String text) {
    return new SkippedRowException("import.skipped.date", SourceFile.shortened(text));
  }
}
