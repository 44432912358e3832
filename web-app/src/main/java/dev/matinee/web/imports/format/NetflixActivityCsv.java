package dev.matinee.web.imports.format;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code ViewingActivity.csv} of the export of a whole Netflix account: each time that something
 * ran, and how long. A film was watched where its times come to {@value #LEAST_MINUTES} minutes;
 * trailers are left out.
 */
final class NetflixActivityCsv implements CsvFormat {
  static final int LEAST_MINUTES = 20;

  private static final String DURATION = "duration";
  private static final String TRAILER = "supplemental video type";
  private static final Pattern TIME = Pattern.compile("([0-9]{1,4}):([0-9]{2}):([0-9]{2})");
  private static final int MINUTES = 60;

  @Override
  public String source() {
    return NetflixExport.SOURCE;
  }

  @Override
  public String profileColumn() {
    return NetflixExport.PROFILE;
  }

  @Override
  public boolean fits(Set<String> columns) {
    return columns.containsAll(Set.of(NetflixExport.PROFILE, "start time", DURATION, "title"));
  }

  @Override
  public Function<CsvRow, SourceRow> reader(List<CsvRow> rows, Instant now) {
    Map<String, Long> seconds = new HashMap<>();
    rows.stream()
        .filter(row -> row.getIfShort(TRAILER).isEmpty())
        .forEach(row -> seconds.merge(row.getIfShort("title"), seconds(row), Long::sum));
    return row -> read(row, seconds);
  }

  private static SourceRow read(CsvRow row, Map<String, Long> seconds) {
    SourceMovie movie = NetflixExport.movie(row, "title");
    if (!row.get(TRAILER).isEmpty()) {
      throw new SkippedRowException("import.skipped.trailer");
    }
    if (seconds.getOrDefault(row.get("title"), 0L) < (long) LEAST_MINUTES * MINUTES) {
      throw new SkippedRowException("import.skipped.short", LEAST_MINUTES);
    }
    return new SourceRow(
        row.line(), movie, FileMark.watched(NetflixExport.time(row.require("start time"))));
  }

  private static long seconds(CsvRow row) {
    Matcher time = TIME.matcher(row.getIfShort(DURATION));
    return time.matches()
        ? (Long.parseLong(time.group(1)) * MINUTES + Long.parseLong(time.group(2))) * MINUTES
            + Long.parseLong(time.group(3))
        : 0;
  }
}
