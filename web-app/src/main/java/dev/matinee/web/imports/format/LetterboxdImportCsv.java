package dev.matinee.web.imports.format;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The form that Letterboxd takes in, and that other programs write for it: {@code Title, Year},
 * {@code Rating} of five or {@code Rating10} of ten, {@code WatchedDate}, {@code imdbID}.
 */
final class LetterboxdImportCsv implements CsvFormat {
  @Override
  public String source() {
    return "Letterboxd";
  }

  @Override
  public boolean fits(Set<String> columns) {
    return columns.contains("title")
        && (columns.contains("rating10") || columns.contains("watcheddate"));
  }

  @Override
  public Function<CsvRow, SourceRow> reader(List<CsvRow> rows, Instant now) {
    Days days = Days.of(rows, "watcheddate", now);
    return row ->
        new SourceRow(
            row.line(),
            SourceMovie.titled(row.require("title"), FieldText.year(row.get("year")))
                .withImdbId(ImdbCsv.imdbId(row.get("imdbid"))),
            mark(row, days, now));
  }

  private static FileMark mark(CsvRow row, Days days, Instant now) {
    Optional<Instant> date = days.readIfClear(row.get("watcheddate"));
    if (!row.get("rating10").isEmpty()) {
      return FileMark.rated(FieldText.halfStarsOfTen(row.get("rating10")), date, now);
    }
    return row.get("rating").isEmpty()
        ? FileMark.watched(date)
        : FileMark.rated(FieldText.halfStars(row.get("rating")), date, now);
  }
}
