package dev.matinee.recommender.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;

/**
 * The rows of a CSV file of a data set other than its ratings, of which the first may be a header.
 *
 * @param file that is read as a whole
 * @param firstColumn how a header calls the first column, in any case of letters
 * @param badRows take the rows that are refused
 */
record CsvRows(DataFile file, String firstColumn, BadRows badRows) {
  /** Takes a row; refuses it by an {@link IllegalArgumentException} with the reason. */
  interface Taker {
    void take(CsvRecord row);
  }

  void read(ReadMeter meter, Taker taker) {
    long line = 1;
    try (CsvReader<CsvRecord> rows = csv(file.text(meter))) {
      for (CsvRecord row : rows) {
        line = row.getStartingLineNumber();
        if (line > 1 || !row.getField(0).equalsIgnoreCase(firstColumn)) {
          take(row, taker);
        }
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

  private static CsvReader<CsvRecord> csv(String text) {
    return CsvReader.builder()
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text);
  }
}
