package dev.matinee.web.imports;

import dev.matinee.web.imports.ImportPreview.Ambiguous;
import dev.matinee.web.imports.ImportPreview.Matched;
import dev.matinee.web.imports.MovieMatcher.Match;
import dev.matinee.web.imports.format.SkippedRow;
import dev.matinee.web.imports.format.SourceFile;
import dev.matinee.web.imports.format.SourceMovie;
import dev.matinee.web.imports.format.SourceRow;
import dev.matinee.web.language.Message;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * Sorts the rows of one file by whether their movies are known. Titles that are those of movies are
 * found first: what is left may be episodes, which are not searched for, and a title is searched
 * for once, however often it stands in the file.
 */
final class MatchedRows {
  /** How many unknown titles are searched for: more than a person wants to choose from. */
  static final int MAX_SEARCHES = 500;

  /** How much time of a processor titles of one file are searched for: an end to its cost. */
  static final Duration SEARCH_TIME = Duration.ofSeconds(2);

  private static final Match NONE = new Match(List.of(), false);

  /** Somebody's today may be our tomorrow. */
  private static final Duration TIME_ZONES = Duration.ofDays(1);

  private static final Instant FIRST_DATE = Instant.parse("1900-01-01T00:00:00Z");

  private final MovieMatcher matcher;
  private final Instant now;
  private final LongSupplier nanos;
  private final Map<SourceMovie, Match> known = new HashMap<>();
  private final Map<SourceMovie, Match> found = new HashMap<>();
  private final List<Matched> matched = new ArrayList<>();
  private final List<Ambiguous> ambiguous = new ArrayList<>();
  private final Map<Integer, SourceMovie> asked = new HashMap<>();
  private final List<SkippedRow> skipped = new ArrayList<>();
  private long searched;

  MatchedRows(MovieMatcher matcher, Instant now) {
    this(matcher, now, ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
  }

  /**
   * @param nanos the time that this thread has had of a processor: the wall's goes on while others
   *     are at work, and the same file would be searched less on a busy node
   */
  MatchedRows(MovieMatcher matcher, Instant now, LongSupplier nanos) {
    this.matcher = matcher;
    this.now = now;
    this.nanos = nanos;
  }

  /**
   * Sorts all rows of the file.
   *
   * @param between lets others have a turn
   */
  void addAll(List<SourceRow> rows, Runnable between) {
    List<SourceRow> dated = rows.stream().filter(this::hasDate).toList();
    for (SourceRow row : dated) {
      known.computeIfAbsent(row.movie(), matcher::find);
      between.run();
    }
    Episodes episodes = new Episodes(known.keySet(), named());
    for (SourceRow row : dated) {
      add(row, episodes);
      between.run();
    }
  }

  private Set<SourceMovie> named() {
    return known.entrySet().stream()
        .filter(entry -> !entry.getValue().movies().isEmpty())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private boolean hasDate(SourceRow row) {
    Optional<Message> wrong = row.mark().date().filter(this::isWrong).map(MatchedRows::reason);
    wrong.ifPresent(reason -> skip(row, reason));
    return wrong.isEmpty();
  }

  private void add(SourceRow row, Episodes episodes) {
    Match match = known.getOrDefault(row.movie(), NONE);
    if (!match.movies().isEmpty()) {
      add(row, match);
    } else if (episodes.contains(row.movie())) {
      skip(row, Message.of("import.skipped.series"));
    } else if (!matcher.maySearch(row.movie())) {
      skip(row, Message.of("import.skipped.unknown"));
    } else if (isEnough() && !found.containsKey(row.movie())) {
      skip(row, Message.of("import.skipped.searches"));
    } else {
      add(row, found.computeIfAbsent(row.movie(), this::search));
    }
  }

  private void add(SourceRow row, Match match) {
    String title = shown(row);
    if (match.movies().isEmpty()) {
      skip(row, Message.of("import.skipped.unknown"));
    } else if (match.sure()) {
      matched.add(new Matched(row.line(), title, match.movies().get(0), row.mark()));
    } else {
      asked.put(row.line(), row.movie());
      ambiguous.add(
          new Ambiguous(row.line(), title, match.movies(), match.likely(row.movie()), row.mark()));
    }
  }

  private void skip(SourceRow row, Message reason) {
    skipped.add(new SkippedRow(row.line(), shown(row), reason));
  }

  private static String shown(SourceRow row) {
    return SourceFile.shortened(row.movie().shown());
  }

  /**
   * What became of all rows.
   *
   * @param genres that the site knows; others are left out
   */
  ImportPreview preview(SourceFile file, Set<String> genres) {
    LatestMarks<Matched> latest = LatestMarks.of(matched, row -> row.movie().id());
    LatestMarks<Ambiguous> choices =
        LatestMarks.of(ambiguous, row -> Optional.ofNullable(asked.get(row.line())));
    List<SkippedRow> all = new ArrayList<>(file.skipped());
    all.addAll(skipped);
    all.addAll(latest.outdone());
    all.addAll(choices.outdone());
    all.sort(Comparator.comparingInt(SkippedRow::line));
    Set<String> preferred = new TreeSet<>(file.genres());
    preferred.retainAll(genres);
    return new ImportPreview(file.source(), latest.winners(), choices.winners(), all, preferred);
  }

  private boolean isEnough() {
    return found.size() >= MAX_SEARCHES || searched >= SEARCH_TIME.toNanos();
  }

  private Match search(SourceMovie movie) {
    long start = nanos.getAsLong();
    Match match = matcher.search(movie);
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
