package dev.matinee.web.imports.format;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * {@code NetflixViewingHistory.csv}: titles and days, no ratings and no years; episodes of series
 * among films.
 */
final class NetflixCsv implements CsvFormat {
  /** What a table of titles and days has where it says more, so that it is another one. */
  private static final Set<String> RATINGS =
      Set.of("rating", "your rating", "you rated", "stars", "score", "user_rating", "my rating");

  @Override
  public String source() {
    return "Netflix";
  }

  @Override
  public boolean fits(Set<String> columns) {
    return columns.containsAll(Set.of("title", "date"))
        && columns.stream().noneMatch(RATINGS::contains);
  }

  @Override
  public Function<CsvRow, SourceRow> reader(List<CsvRow> rows, Instant now) {
    Days days = Days.of(rows, "date", now);
    return row -> {
      String title = row.require("title");
      FileMark mark = FileMark.watched(Optional.of(days.require(row.require("date"))));
      return new SourceRow(
          row.line(), SourceMovie.titled(title, OptionalInt.empty()).perhapsEpisode(), mark);
    };
  }
}
