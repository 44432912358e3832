package dev.matinee.recommender.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;

/**
 * The rows of a file of a data set other than its ratings.
 *
 * @param file that is read as a whole
 * @param format how its rows are written
 * @param badRows take the rows that are refused
 */
record CsvRows(DataFile file, RatingFormat format, BadRows badRows) {
  /** Rows between commas. */
  CsvRows(DataFile file, BadRows badRows) {
    this(file, RatingFormat.COMMA, badRows);
  }

  /** Takes a row; refuses it by an {@link IllegalArgumentException} with the reason. */
  interface Taker {
    void take(CsvRecord row);
  }

  /**
   * Reads all rows but a header.
   *
   * @param firstColumn how a header calls the first column, in any case of letters
   */
  void read(String firstColumn, ReadMeter meter, Taker taker) {
    read(
        meter,
        row -> {
          boolean first = row.getStartingLineNumber() == 1;
          if (!first || !row.getField(0).equalsIgnoreCase(firstColumn)) {
            taker.take(row);
          }
        });
  }

  /** Reads all rows. */
  void read(ReadMeter meter, Taker taker) {
    long line = 1;
    try (CsvReader<CsvRecord> rows = format.records(file.text(meter))) {
      for (CsvRecord row : rows) {
        line = row.getStartingLineNumber();
        take(row, taker);
      }
    } catch (CsvParseException e) {
      throw badRows.fatal(file, line + 1, "bad quoting: " + e.getMessage());
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }

  private void take(CsvRecord row, Taker taker) {
    try {
      taker.take(row);
    } catch (IllegalArgumentException e) {
      badRows.add(file, row.getStartingLineNumber(), String.valueOf(e.getMessage()));
    }
  }
}
