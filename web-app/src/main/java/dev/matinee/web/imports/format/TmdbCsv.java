package dev.matinee.web.imports.format;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/** The ratings that TMDB lets a person download: one to ten points, films among series. */
final class TmdbCsv implements CsvFormat {
  private static final int YEAR_LENGTH = 4;

  @Override
  public String source() {
    return "TMDB";
  }

  @Override
  public boolean fits(Set<String> columns) {
    return columns.containsAll(Set.of("tmdb id", "name", "your rating"));
  }

  @Override
  public Function<CsvRow, SourceRow> reader(List<CsvRow> rows, Instant now) {
    Days days = Days.of(rows, "date rated", now);
    return row -> {
      String type = row.get("type").toLowerCase(Locale.ROOT);
      if (type.contains("tv") || !row.get("season number").isEmpty()) {
        throw new SkippedRowException("import.skipped.series");
      }
      SourceMovie movie =
          SourceMovie.titled(row.require("name"), year(row.get("release date")))
              .withImdbId(ImdbCsv.imdbId(row.get("imdb id")));
      int halfStars = FieldText.halfStarsOfTen(row.require("your rating"));
      return new SourceRow(
          row.line(),
          movie,
          FileMark.rated(halfStars, days.readIfClear(row.get("date rated")), now));
    };
  }

  /** Of a day such as {@code 1999-03-31}. */
  private static OptionalInt year(String day) {
    return day.length() < YEAR_LENGTH
        ? OptionalInt.empty()
        : FieldText.year(day.substring(0, YEAR_LENGTH));
  }
}
