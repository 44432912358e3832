package dev.matinee.web.imports.format;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
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

  @Override
  public String source() {
    return "IMDb";
  }

  @Override
  public boolean fits(Set<String> columns) {
    return columns.containsAll(Set.of("const", "title"))
        && (columns.contains("your rating") || isList(columns));
  }

  private static boolean isList(Set<String> columns) {
    return columns.containsAll(Set.of("position", "created"));
  }

  @Override
  public Function<CsvRow, SourceRow> reader(List<CsvRow> rows, Instant now) {
    return row -> read(row, now);
  }

  private static SourceRow read(CsvRow row, Instant now) {
    String type = row.get("title type").toLowerCase(Locale.ROOT);
    if (NO_MOVIE.matcher(type).find()) {
      throw new SkippedRowException("import.skipped.type", SourceFile.shortened(type));
    }
    SourceMovie movie =
        SourceMovie.titled(row.require("title"), FieldText.year(row.get("year")))
            .orTitled(row.get("original title"))
            .withImdbId(imdbId(row.get("const")));
    return new SourceRow(row.line(), movie, mark(row, now));
  }

  private static FileMark mark(CsvRow row, Instant now) {
    if (isList(row.columns().keySet()) && row.get("your rating").isEmpty()) {
      return FileMark.listed(FieldText.date(row.get("created")));
    }
    int halfStars = FieldText.halfStarsOfTen(row.require("your rating"));
    return FileMark.rated(halfStars, FieldText.date(row.get("date rated")), now);
  }

  private static OptionalLong imdbId(String text) {
    Matcher id = CONST.matcher(text);
    return id.matches() ? OptionalLong.of(Long.parseLong(id.group(1))) : OptionalLong.empty();
  }
}
