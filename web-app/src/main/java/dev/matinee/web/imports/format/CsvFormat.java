package dev.matinee.web.imports.format;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** One of the kinds of CSV files that are understood, told by the header. */
interface CsvFormat {
  /** In the order in which they are tried. */
  List<CsvFormat> ALL =
      List.of(
          new MatineeCsv(),
          new NetflixActivityCsv(),
          new NetflixRatingsCsv(),
          new NetflixListCsv(),
          new LetterboxdCsv(),
          new ImdbCsv(),
          new MovieLensCsv(),
          new MovieLensSiteCsv(),
          new LetterboxdImportCsv(),
          new TmdbCsv(),
          new NetflixCsv());

  /** Where such files come from, as a person knows it. */
  String source();

  /** Whether a header is that of such a file. */
  boolean fits(Set<String> columns);

  /**
   * Reads single rows; throws {@link SkippedRowException} for those that say nothing.
   *
   * @param rows all of them, for what cannot be told from one
   * @param now when ratings without a date count as given
   * @throws ImportRefusedException if they cannot be one person's file
   */
  Function<CsvRow, SourceRow> reader(List<CsvRow> rows, Instant now);
}
