package dev.matinee.web.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** Our own export as CSV. */
final class MatineeCsv implements CsvFormat {
  static final List<String> COLUMNS =
      List.of("movieId", "title", "year", "status", "rating", "ratedAt");

  @Override
  public String source() {
    return "Matinee";
  }

  @Override
  public boolean fits(Set<String> columns) {
    return columns.containsAll(Set.of("movieid", "title", "status", "rating", "ratedat"));
  }

  @Override
  public Function<CsvRow, SourceRow> reader(List<CsvRow> rows) {
    return MatineeCsv::read;
  }

  private static SourceRow read(CsvRow row) {
    OptionalLong id =
        OptionalLong.of(FieldText.whole("movieId", SafeCell.restored(row.require("movieid"))));
    SourceFilm film =
        SourceFilm.titled(SafeCell.restored(row.require("title")), FieldText.year(row.get("year")))
            .withMovieId(id);
    return new SourceRow(row.line(), film, mark(row));
  }

  private static FilmMark mark(CsvRow row) {
    String status = row.require("status");
    return switch (status) {
      case "rated" -> {
        Optional<Instant> time = FieldText.date(row.get("ratedat"));
        yield FilmMark.rated(FieldText.halfStars(row.require("rating")), time);
      }
      case "watched" -> FilmMark.watched(Optional.empty());
      case "hidden" -> FilmMark.hidden();
      default ->
          throw new SkippedRowException(
              "the status must be rated, watched or hidden, it is " + SourceFile.shortened(status));
    };
  }
}
