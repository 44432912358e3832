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
 * The rows of a CSV text with a header.
 *
 * @param columns the place of each column, by its name in small letters
 * @param rows below the header, in their order
 */
record CsvTable(Map<String, Integer> columns, List<CsvRow> rows) {
  static final int MAX_ROWS = 10_000;
  static final int MAX_COLUMNS = 100;
  static final int MAX_FIELD_LENGTH = 2_000;

  static CsvTable of(String text) {
    Map<String, Integer> columns = new HashMap<>();
    List<CsvRow> rows = new ArrayList<>();
    long line = 0;
    try (CsvReader<CsvRecord> records = csv(text)) {
      for (CsvRecord row : records) {
        line = row.getStartingLineNumber();
        checkSize(row);
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

  private static CsvReader<CsvRecord> csv(String text) {
    return CsvReader.builder()
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text);
  }

  private static void nameColumns(CsvRecord header, Map<String, Integer> columns) {
    for (int index = 0; index < header.getFieldCount(); index++) {
      String name = header.getField(index).strip().toLowerCase(Locale.ROOT);
      if (columns.putIfAbsent(name, index) != null) {
        throw new ImportRefusedException(
            Message.of("import.refused.column", SourceFile.shortened(header.getField(index))));
      }
    }
  }

  private static void checkSize(CsvRecord row) {
    long line = row.getStartingLineNumber();
    if (row.getFieldCount() > MAX_COLUMNS) {
      throw new ImportRefusedException(
          Message.of("import.refused.columns", line, row.getFieldCount(), MAX_COLUMNS));
    }
    for (String field : row.getFields()) {
      if (field.length() > MAX_FIELD_LENGTH) {
        throw new ImportRefusedException(
            Message.of("import.refused.field", line, field.length(), MAX_FIELD_LENGTH));
      }
    }
  }

  private static void checkRows(List<CsvRow> rows) {
    if (rows.size() > MAX_ROWS) {
      throw new ImportRefusedException(Message.of("import.refused.rows", MAX_ROWS));
    }
  }
}
