package dev.matinee.web.imports;

import dev.matinee.store.MovieMark;
import dev.matinee.web.imports.ImportPreview.Row;
import dev.matinee.web.imports.format.SkippedRow;
import dev.matinee.web.language.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Leaves one row for each movie: a rating before a viewing, then the latest date, then the later
 * row. That a movie is hidden, and that it is saved for later, is said beside either, and once.
 */
final class LatestMarks<R extends Row> {
  private static final Comparator<Row> STRENGTH =
      Comparator.comparing((Row row) -> row.mark().mark().rating().isPresent())
          .thenComparing(row -> row.mark().date().orElse(Instant.MIN))
          .thenComparing(Row::line);

  private final List<R> winners = new ArrayList<>();
  private final List<SkippedRow> outdone = new ArrayList<>();

  private LatestMarks() {}

  /**
   * Compares rows.
   *
   * @param movie what rows of one movie have in common
   */
  static <R extends Row> LatestMarks<R> of(List<R> rows, Function<R, Object> movie) {
    LatestMarks<R> marks = new LatestMarks<>();
    Map<Key, R> best = new HashMap<>();
    rows.forEach(row -> best.merge(Key.of(row, movie), row, LatestMarks::stronger));
    for (R row : rows) {
      R winner = best.getOrDefault(Key.of(row, movie), row);
      if (winner.equals(row)) {
        marks.winners.add(row);
      } else {
        Message why = Message.of("import.skipped.outdone", winner.line());
        marks.outdone.add(new SkippedRow(row.line(), row.title(), why));
      }
    }
    return marks;
  }

  List<R> winners() {
    return winners;
  }

  List<SkippedRow> outdone() {
    return outdone;
  }

  private static <R extends Row> R stronger(R one, R other) {
    return STRENGTH.compare(one, other) > 0 ? one : other;
  }

  private record Key(Object movie, boolean hidden, boolean saved) {
    static <R extends Row> Key of(R row, Function<R, Object> movie) {
      MovieMark mark = row.mark().mark();
      return new Key(movie.apply(row), mark.hidden(), mark.saved());
    }
  }
}
