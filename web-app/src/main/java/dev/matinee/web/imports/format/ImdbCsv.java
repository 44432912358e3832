package dev.matinee.web.imports.format;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code ratings.csv} of IMDb, and a list such as the watchlist. Stars are 1 to 10, so each is half
 * of one of ours; a movie of a list that has none is just listed.
 */
final class ImdbCsv implements CsvFormat {
  private static final Pattern CONST = Pattern.compile("tt([0-9]{1,15})");
  private static final Pattern NO_MOVIE = Pattern.compile("series|episode|game|podcast");

  /** Of other types, and of those in other languages, a film of the same title is another work. */
  private static final Set<String> MOVIES =
      Set.of("", "movie", "feature film", "feature", "tv movie", "tvmovie", "documentary");

  private static final List<String> DAYS = List.of("date rated", "date added", "created");

  /** One of these, with the order of its days. */
  private record DayColumn(String name, Days days) {}

  @Override
  public String source() {
    return "IMDb";
  }

  @Override
  public boolean fits(Set<String> columns) {
    return columns.containsAll(Set.of("const", "title"))
        && (columns.contains("your rating") || columns.contains("you rated") || isList(columns));
  }

  private static boolean isList(Set<String> columns) {
    return columns.containsAll(Set.of("position", "created"));
  }

  @Override
  public Function<CsvRow, SourceRow> reader(List<CsvRow> rows, Instant now) {
    List<DayColumn> days =
        DAYS.stream().map(name -> new DayColumn(name, Days.of(rows, name, now))).toList();
    return row -> read(row, days, now);
  }

  private static SourceRow read(CsvRow row, List<DayColumn> days, Instant now) {
    String type = row.get("title type").toLowerCase(Locale.ROOT);
    if (NO_MOVIE.matcher(type).find()) {
      throw new SkippedRowException("import.skipped.type", SourceFile.shortened(type));
    }
    SourceMovie movie =
        SourceMovie.titled(row.require("title"), FieldText.year(row.get("year")))
            .orTitled(row.get("original title"))
            .withImdbId(imdbId(row.get("const")));
    SourceMovie sure = MOVIES.contains(type) ? movie : movie.byNumberOnly();
    return new SourceRow(row.line(), sure, mark(row, days, now));
  }

  private static FileMark mark(CsvRow row, List<DayColumn> days, Instant now) {
    String rating = row.get("your rating") + row.get("you rated");
    if (isList(row.columns().keySet()) && rating.isEmpty()) {
      return FileMark.listed(date(row, days));
    }
    if (rating.isEmpty()) {
      throw new SkippedRowException("import.skipped.missing", "your rating");
    }
    return FileMark.rated(FieldText.halfStarsOfTen(rating), date(row, days), now);
  }

  /** When it was rated, else when it came into the list. */
  private static Optional<Instant> date(CsvRow row, List<DayColumn> days) {
    return days.stream()
        .filter(column -> !row.get(column.name()).isEmpty())
        .findFirst()
        .flatMap(column -> column.days().readIfClear(row.get(column.name())));
  }

  static OptionalLong imdbId(String text) {
    Matcher id = CONST.matcher(text);
    return id.matches() ? OptionalLong.of(Long.parseLong(id.group(1))) : OptionalLong.empty();
  }
}
