package dev.matinee.web.imports;

import dev.matinee.web.imports.ImportPreview.Ambiguous;
import dev.matinee.web.imports.ImportPreview.Matched;
import dev.matinee.web.imports.MovieMatcher.Match;
import dev.matinee.web.imports.format.SkippedRow;
import dev.matinee.web.imports.format.SourceFile;
import dev.matinee.web.imports.format.SourceMovie;
import dev.matinee.web.imports.format.SourceRow;
import dev.matinee.web.language.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;

/** Sorts the rows of one file by whether their movies are known. */
final class MatchedRows {
  /** How many unknown titles are searched for: more than a person wants to choose from. */
  static final int MAX_SEARCHES = 500;

  /** How long titles of one file are searched for: an end to what it can cost. */
  static final Duration SEARCH_TIME = Duration.ofSeconds(2);

  private static final Message TOO_MANY = Message.of("import.skipped.searches");

  /** Somebody's today may be our tomorrow. */
  private static final Duration TIME_ZONES = Duration.ofDays(1);

  private static final Instant FIRST_DATE = Instant.parse("1900-01-01T00:00:00Z");

  private final MovieMatcher matcher;
  private final Instant now;
  private final List<Matched> matched = new ArrayList<>();
  private final List<Ambiguous> ambiguous = new ArrayList<>();
  private final List<SkippedRow> skipped = new ArrayList<>();
  private final LongSupplier nanos;
  private int searches;
  private long searched;

  MatchedRows(MovieMatcher matcher, Instant now) {
    this(matcher, now, System::nanoTime);
  }

  /**
   * @param nanos a time that only goes on
   */
  MatchedRows(MovieMatcher matcher, Instant now, LongSupplier nanos) {
    this.matcher = matcher;
    this.now = now;
    this.nanos = nanos;
  }

  void add(SourceRow row) {
    String title = SourceFile.shortened(row.movie().shown());
    Optional<Message> wrongDate = row.mark().date().filter(this::isWrong).map(MatchedRows::reason);
    if (wrongDate.isPresent()) {
      skipped.add(new SkippedRow(row.line(), title, wrongDate.get()));
      return;
    }
    Match match = matcher.find(row.movie());
    boolean unknown = match.movies().isEmpty() && matcher.maySearch(row.movie());
    if (unknown && isEnough()) {
      skipped.add(new SkippedRow(row.line(), title, TOO_MANY));
    } else {
      add(row, title, unknown ? search(row.movie()) : match);
    }
  }

  private void add(SourceRow row, String title, Match match) {
    if (match.movies().isEmpty()) {
      skipped.add(new SkippedRow(row.line(), title, Message.of("import.skipped.unknown")));
    } else if (match.sure()) {
      matched.add(new Matched(row.line(), title, match.movies().get(0), row.mark()));
    } else {
      ambiguous.add(new Ambiguous(row.line(), title, match.movies(), row.mark()));
    }
  }

  /**
   * What became of all rows.
   *
   * @param genres that the site knows; others are left out
   */
  ImportPreview preview(SourceFile file, Set<String> genres) {
    LatestMarks latest = LatestMarks.of(matched);
    List<SkippedRow> all = new ArrayList<>(file.skipped());
    all.addAll(skipped);
    all.addAll(latest.outdone());
    all.sort(Comparator.comparingInt(SkippedRow::line));
    Set<String> known = new TreeSet<>(file.genres());
    known.retainAll(genres);
    return new ImportPreview(file.source(), latest.winners(), ambiguous, all, known);
  }

  private boolean isEnough() {
    return searches == MAX_SEARCHES || searched >= SEARCH_TIME.toNanos();
  }

  private Match search(SourceMovie movie) {
    long start = nanos.getAsLong();
    Match match = matcher.search(movie);
    searches++;
    searched += nanos.getAsLong() - start;
    return match;
  }

  private boolean isWrong(Instant date) {
    return date.isBefore(FIRST_DATE) || date.isAfter(now.plus(TIME_ZONES));
  }

  private static Message reason(Instant date) {
    String day = date.toString().substring(0, date.toString().indexOf('T'));
    return Message.of("import.skipped.date", day);
  }
}
