package dev.matinee.web.imports.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the days of one column. Whether the day or the month stands first depends on the language
 * of the site or of the spreadsheet: the order counts that fits most cells, then the one by which
 * fewest lie in the future. A cell that does not fit it is read in the other one.
 */
final class Days {
  private static final List<DayOrder> YEAR_LAST = List.of(DayOrder.MONTH_FIRST, DayOrder.DAY_FIRST);

  /** As IMDb wrote them once: {@code Tue Mar 6 00:00:00 2012}. */
  private static final DateTimeFormatter OLD_IMDB =
      DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss yyyy", Locale.ENGLISH);

  private final List<DayOrder> orders;

  private Days(DayOrder first) {
    orders = Stream.concat(Stream.of(DayOrder.YEAR_FIRST, first), YEAR_LAST.stream()).toList();
  }

  /**
   * Learns the order of day and month.
   *
   * @param cells all of the column
   * @param now the present
   */
  static Days of(Collection<String> cells, Instant now) {
    LocalDate tomorrow = now.atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
    return new Days(
        fits(DayOrder.DAY_FIRST, cells, tomorrow) > fits(DayOrder.MONTH_FIRST, cells, tomorrow)
            ? DayOrder.DAY_FIRST
            : DayOrder.MONTH_FIRST);
  }

  /** One that cannot be read weighs more than any number in the future. */
  private static long fits(DayOrder order, Collection<String> cells, LocalDate tomorrow) {
    List<LocalDate> days = cells.stream().flatMap(cell -> order.read(cell).stream()).toList();
    long past = days.stream().filter(day -> !day.isAfter(tomorrow)).count();
    return (cells.size() + 1L) * days.size() + past;
  }

  /** A column of several, with what rows have in each. */
  static Days of(List<CsvRow> rows, String column, Instant now) {
    return of(rows.stream().map(row -> row.getIfShort(column)).toList(), now);
  }

  /** The beginning of a day, or an instant; empty where the text is empty. */
  Optional<Instant> read(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(require(text));
  }

  /**
   * As {@link #read}, for a text that must not be empty.
   *
   * @throws SkippedRowException if it is no day
   */
  Instant require(String text) {
    return orders.stream()
        .flatMap(order -> order.read(text).stream())
        .findFirst()
        .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
        .or(() -> ofOldImdb(text))
        .orElseGet(() -> FieldText.date(text).orElseThrow(() -> FieldText.badDate(text)));
  }

  /** The same beside something that is worth more than its day: empty where it is no day. */
  Optional<Instant> readIfClear(String text) {
    try {
      return read(text);
    } catch (SkippedRowException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> ofOldImdb(String text) {
    try {
      String plain = text.replaceAll("\\s+", " ");
      return Optional.of(LocalDateTime.parse(plain, OLD_IMDB).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
