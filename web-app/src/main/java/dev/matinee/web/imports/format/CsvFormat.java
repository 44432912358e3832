package dev.matinee.web.imports.format;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** One of the kinds of CSV files that are understood, told by the header. */
interface CsvFormat {
  /** Where such files come from, as a person knows it. */
  String source();

  /** The column of the people whose rows a file has; empty where it is one person's. */
  default String profileColumn() {
    return "";
  }

  /** Whether a header is that of such a file. */
  boolean fits(Set<String> columns);

  /**
   * Reads single rows; throws {@link SkippedRowException} for those that say nothing.
   *
   * @param rows all of them, for what cannot be told from one
   * @param now when ratings without a date count as given
   */
  Function<CsvRow, SourceRow> reader(List<CsvRow> rows, Instant now);
}
