package dev.matinee.web.imports.format;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * {@code ratings.csv}, {@code diary.csv}, {@code watched.csv} and {@code watchlist.csv} of a
 * Letterboxd export. A row without stars of one of the first two is a movie that was watched; the
 * diary's day of watching counts where it is given. The last two have the same columns.
 */
final class LetterboxdCsv implements CsvFormat {
  @Override
  public String source() {
    return "Letterboxd";
  }

  @Override
  public boolean fits(Set<String> columns) {
    return columns.containsAll(Set.of("date", "name", "year", "letterboxd uri"));
  }

  @Override
  public Function<CsvRow, SourceRow> reader(List<CsvRow> rows, Instant now) {
    Days days = Days.of(rows, "date", now);
    Days watchedDays = Days.of(rows, "watched date", now);
    return row -> {
      String watched = row.get("watched date");
      return watched.isEmpty()
          ? read(row, days, row.get("date"), now)
          : read(row, watchedDays, watched, now);
    };
  }

  private static SourceRow read(CsvRow row, Days days, String day, Instant now) {
    SourceMovie movie = SourceMovie.titled(row.require("name"), FieldText.year(row.get("year")));
    String rating = row.get("rating");
    if (!rating.isEmpty()) {
      return new SourceRow(
          row.line(),
          movie,
          FileMark.rated(FieldText.halfStars(rating), days.readIfClear(day), now));
    }
    boolean seen = row.columns().containsKey("rating") || !row.get("watched date").isEmpty();
    Optional<Instant> date = days.read(day);
    return new SourceRow(row.line(), movie, seen ? FileMark.watched(date) : FileMark.listed(date));
  }
}
