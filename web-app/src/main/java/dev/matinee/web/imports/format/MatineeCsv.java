package dev.matinee.web.imports.format;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** Our own export as CSV. */
final class MatineeCsv implements CsvFormat {
  static final List<String> COLUMNS =
      List.of("movieId", "title", "year", "status", "rating", "ratedAt", "savedAt");

  @Override
  public String source() {
    return "Matinee";
  }

  @Override
  public boolean fits(Set<String> columns) {
    return columns.containsAll(Set.of("movieid", "title", "status", "rating", "ratedat"));
  }

  @Override
  public Function<CsvRow, SourceRow> reader(List<CsvRow> rows, Instant now) {
    return row -> read(row, now);
  }

  private static SourceRow read(CsvRow row, Instant now) {
    OptionalLong id =
        OptionalLong.of(FieldText.whole("movieId", SafeCell.restored(row.require("movieid"))));
    SourceMovie movie =
        SourceMovie.titled(SafeCell.restored(row.require("title")), FieldText.year(row.get("year")))
            .withMovieId(id);
    return new SourceRow(row.line(), movie, mark(row, now));
  }

  private static FileMark mark(CsvRow row, Instant now) {
    String status = row.require("status");
    return switch (status) {
      case "rated" -> {
        Optional<Instant> time = FieldText.date(row.get("ratedat"));
        yield FileMark.rated(FieldText.halfStars(row.require("rating")), time, now);
      }
      case "watched" -> FileMark.watched(Optional.empty());
      case "hidden" -> FileMark.hidden();
      case "saved" -> FileMark.saved(FieldText.date(row.get("savedat")), now);
      default ->
          throw new SkippedRowException("import.skipped.status", SourceFile.shortened(status));
    };
  }
}
