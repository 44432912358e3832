package dev.matinee.web.imports;

import dev.matinee.store.MovieMark;
import dev.matinee.web.imports.ImportPreview.Matched;
import dev.matinee.web.imports.format.SkippedRow;
import dev.matinee.web.language.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Leaves one row for each movie: a rating before a viewing, then the latest date, then the later
 * row. That a movie is hidden, and that it is saved for later, is said beside either, and once.
 */
final class LatestMarks {
  private static final Comparator<Matched> STRENGTH =
      Comparator.comparing((Matched row) -> row.mark().mark().rating().isPresent())
          .thenComparing(row -> row.mark().date().orElse(Instant.MIN))
          .thenComparing(Matched::line);

  private final List<Matched> winners = new ArrayList<>();
  private final List<SkippedRow> outdone = new ArrayList<>();

  private LatestMarks() {}

  static LatestMarks of(List<Matched> rows) {
    LatestMarks marks = new LatestMarks();
    Map<Key, Matched> best = new HashMap<>();
    rows.forEach(row -> best.merge(Key.of(row), row, LatestMarks::stronger));
    for (Matched row : rows) {
      Matched winner = best.getOrDefault(Key.of(row), row);
      if (winner.equals(row)) {
        marks.winners.add(row);
      } else {
        Message why = Message.of("import.skipped.outdone", winner.line());
        marks.outdone.add(new SkippedRow(row.line(), row.title(), why));
      }
    }
    return marks;
  }

  List<Matched> winners() {
    return winners;
  }

  List<SkippedRow> outdone() {
    return outdone;
  }

  private static Matched stronger(Matched one, Matched other) {
    return STRENGTH.compare(one, other) > 0 ? one : other;
  }

  private record Key(long movieId, boolean hidden, boolean saved) {
    static Key of(Matched row) {
      MovieMark mark = row.mark().mark();
      return new Key(row.movie().id(), mark.hidden(), mark.saved());
    }
  }
}
