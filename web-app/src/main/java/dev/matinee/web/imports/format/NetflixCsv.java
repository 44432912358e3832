package dev.matinee.web.imports.format;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * {@code NetflixViewingHistory.csv}: titles and days, no ratings and no years. How days are written
 * depends on the language of the account, so of the known ways the one counts that fits most rows.
 */
final class NetflixCsv implements CsvFormat {
  /** "Show: Season 1: Episode"; the last part keeps "Kill Bill: Volume 1" a movie. */
  private static final Pattern EPISODE =
      Pattern.compile(
          ".+: (?:(?:Season|Series|Part|Volume|Vol\\.|Book|Chapter|Collection|Staffel|Teil|Saison|"
              + "Partie|Temporada|Parte|Stagione|Seizoen|Sezon|Säsong|Sæson|Sesong)\\b[^:]*"
              + "|(?:Limited|Mini)[ -]?Series|Miniserie): .+"
              + "|.+: (?:Season|Staffel|Saison|Temporada|Stagione) [0-9]+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

  @Override
  public String source() {
    return "Netflix";
  }

  @Override
  public boolean fits(Set<String> columns) {
    return columns.equals(Set.of("title", "date"));
  }

  @Override
  public Function<CsvRow, SourceRow> reader(List<CsvRow> rows, Instant now) {
    DayOrder order = orderOf(rows);
    return row -> read(row, order);
  }

  private static SourceRow read(CsvRow row, DayOrder order) {
    String title = row.require("title");
    if (EPISODE.matcher(title).matches()) {
      throw new SkippedRowException("import.skipped.series");
    }
    FileMark mark = FileMark.watched(Optional.of(date(row.require("date"), order)));
    return new SourceRow(row.line(), SourceMovie.titled(title, OptionalInt.empty()), mark);
  }

  private static Instant date(String text, DayOrder order) {
    LocalDate day = order.read(text).orElseThrow(() -> FieldText.badDate(text));
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static DayOrder orderOf(List<CsvRow> rows) {
    DayOrder best = DayOrder.MONTH_FIRST;
    for (DayOrder order : DayOrder.values()) {
      best = count(rows, order) > count(rows, best) ? order : best;
    }
    return best;
  }

  private static long count(List<CsvRow> rows, DayOrder order) {
    return rows.stream().filter(row -> order.read(row.get("date")).isPresent()).count();
  }
}
