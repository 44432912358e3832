package dev.matinee.web.imports.format;

import dev.matinee.web.language.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** {@code ratings.csv} of a MovieLens data set, with the rows of one user alone. */
final class MovieLensCsv implements CsvFormat {
  @Override
  public String source() {
    return "MovieLens";
  }

  @Override
  public boolean fits(Set<String> columns) {
    return columns.containsAll(Set.of("userid", "movieid", "rating", "timestamp"));
  }

  @Override
  public Function<CsvRow, SourceRow> reader(List<CsvRow> rows, Instant now) {
    long users = rows.stream().map(row -> row.get("userid")).distinct().count();
    if (users > 1) {
      throw new ImportRefusedException(Message.of("import.refused.users", users));
    }
    return row -> read(row, now);
  }

  private static SourceRow read(CsvRow row, Instant now) {
    long movieId = FieldText.whole("movieId", row.require("movieid"));
    int halfStars = FieldText.halfStars(row.require("rating"));
    Optional<Instant> time = Optional.of(FieldText.epochSecond(row.require("timestamp")));
    FileMark mark = FileMark.rated(halfStars, time, now);
    return new SourceRow(row.line(), SourceMovie.numbered(movieId), mark);
  }
}
