package dev.matinee.web.imports.format;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** {@code movielens-ratings.csv}, as movielens.org exports it; it has no dates. */
final class MovieLensSiteCsv implements CsvFormat {
  @Override
  public String source() {
    return "MovieLens";
  }

  @Override
  public boolean fits(Set<String> columns) {
    return columns.containsAll(Set.of("movie_id", "imdb_id", "rating", "title"));
  }

  @Override
  public Function<CsvRow, SourceRow> reader(List<CsvRow> rows, Instant now) {
    return row -> read(row, now);
  }

  private static SourceRow read(CsvRow row, Instant now) {
    SourceMovie movie =
        SourceMovie.ofMovieLens(row.require("title"))
            .withMovieId(FieldText.id(row.get("movie_id")))
            .withImdbId(FieldText.id(row.get("imdb_id").replaceFirst("^tt", "")));
    int halfStars = FieldText.halfStars(row.require("rating"));
    return new SourceRow(row.line(), movie, FileMark.rated(halfStars, Optional.empty(), now));
  }
}
