package dev.matinee.web.imports.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.matinee.web.language.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The rows of a CSV text with a header. Columns without a name, which spreadsheets leave behind,
 * are not there.
 *
 * @param columns the place of each column, by its name in small letters
 * @param rows below the header, in their order
 */
record CsvTable(Map<String, Integer> columns, List<CsvRow> rows) {
  static final int MAX_COLUMNS = 100;

  /** A viewing history of many years has some ten thousand. */
  static final int MAX_ROWS = 100_000;

  static CsvTable of(String text) {
    Map<String, Integer> columns = new HashMap<>();
    List<CsvRow> rows = new ArrayList<>();
    Separator separator = Separator.of(text);
    long line = 0;
    try (CsvReader<CsvRecord> records = csv(separator, text)) {
      for (CsvRecord row : records) {
        line = row.getStartingLineNumber() + separator.linesBefore();
        checkColumns(row, line);
        if (columns.isEmpty()) {
          nameColumns(row, columns);
        } else {
          rows.add(new CsvRow((int) line, columns, row.getFields()));
        }
        checkRows(rows);
      }
    } catch (CsvParseException e) {
      throw new ImportRefusedException(Message.of("import.refused.quote", line));
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot be read", e);
    }
    return new CsvTable(columns, rows);
  }

  private static CsvReader<CsvRecord> csv(Separator separator, String text) {
    return CsvReader.builder()
        .fieldSeparator(separator.character())
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(separator.table(text));
  }

  private static void nameColumns(CsvRecord header, Map<String, Integer> columns) {
    for (int index = 0; index < header.getFieldCount(); index++) {
      String name = header.getField(index).strip().toLowerCase(Locale.ROOT);
      if (!name.isEmpty() && columns.putIfAbsent(name, index) != null) {
        throw new ImportRefusedException(
            Message.of("import.refused.column", SourceFile.shortened(header.getField(index))));
      }
    }
  }

  private static void checkRows(List<CsvRow> rows) {
    if (rows.size() > MAX_ROWS) {
      throw new ImportRefusedException(Message.of("import.refused.rows", MAX_ROWS));
    }
  }

  private static void checkColumns(CsvRecord row, long line) {
    if (row.getFieldCount() > MAX_COLUMNS) {
      throw new ImportRefusedException(
          Message.of("import.refused.columns", line, row.getFieldCount(), MAX_COLUMNS));
    }
  }
}
