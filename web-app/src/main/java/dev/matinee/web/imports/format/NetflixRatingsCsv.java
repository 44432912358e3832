package dev.matinee.web.imports.format;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * {@code Ratings.csv} of the export of a whole Netflix account: stars of the years before 2017, and
 * thumbs. A thumb down is two stars, one up four and two up five.
 */
final class NetflixRatingsCsv implements CsvFormat {
  private static final String STARS = "star value";
  private static final String THUMBS = "thumbs value";
  private static final String TIME = "event utc ts";
  private static final int DOWN = 4;
  private static final int UP = 8;
  private static final int TWO_UP = 10;

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
    return columns.containsAll(Set.of(NetflixExport.PROFILE, "title name", THUMBS));
  }

  @Override
  public Function<CsvRow, SourceRow> reader(List<CsvRow> rows, Instant now) {
    return row -> {
      Optional<Instant> time = NetflixExport.time(row.get(TIME));
      FileMark mark = FileMark.rated(halfStars(row), time, now);
      return new SourceRow(row.line(), NetflixExport.movie(row, "title name"), mark);
    };
  }

  private static int halfStars(CsvRow row) {
    String stars = row.get(STARS);
    if (!stars.isEmpty() && !stars.equals("0")) {
      return FieldText.halfStars(stars);
    }
    String thumbs = row.get(THUMBS);
    return switch (thumbs) {
      case "1" -> DOWN;
      case "2" -> UP;
      case "3" -> TWO_UP;
      default ->
          throw new SkippedRowException("import.skipped.thumbs", SourceFile.shortened(thumbs));
    };
  }
}
