package dev.matinee.web.imports.format;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** {@code MyList.csv} of the export of a whole Netflix account: what a profile saved for later. */
final class NetflixListCsv implements CsvFormat {
  private static final String ADDED = "utc title add date";

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
    return columns.containsAll(Set.of(NetflixExport.PROFILE, "title name", ADDED));
  }

  @Override
  public Function<CsvRow, SourceRow> reader(List<CsvRow> rows, Instant now) {
    return row -> {
      FileMark mark = FileMark.saved(NetflixExport.time(row.get(ADDED)), now);
      return new SourceRow(row.line(), NetflixExport.movie(row, "title name"), mark);
    };
  }
}
