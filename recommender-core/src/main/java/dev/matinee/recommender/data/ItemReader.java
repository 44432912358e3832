package dev.matinee.recommender.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Reads the items of a data set. */
final class ItemReader {
  private static final int CSV_FIELDS = 3;

  private final DataFile file;
  private final BadRows badRows;
  private final Map<Long, Item> items = new TreeMap<>();

  ItemReader(DataFile file, BadRows badRows) {
    this.file = file;
    this.badRows = badRows;
  }

  Catalogue readLines(ItemFormat format, ReadMeter meter) {
    long number = 0;
    for (Iterator<String> lines = file.text(meter).lines().iterator(); lines.hasNext(); ) {
      String line = lines.next();
      number++;
      if (!line.isBlank()) {
        add(number, () -> format.item(line));
      }
    }
    return Catalogue.of(items.values());
  }

  /** MovieLens' {@code movieId,title,genres}; the header may be missing. */
  Catalogue readCsv(ReadMeter meter) {
    long line = 1;
    try (CsvReader<CsvRecord> rows = csv(file.text(meter))) {
      for (CsvRecord row : rows) {
        line = row.getStartingLineNumber();
        if (line > 1 || !row.getField(0).equalsIgnoreCase("movieId")) {
          add(line, () -> item(row));
        }
      }
    } catch (CsvParseException e) {
      throw badRows.fatal(file, line + 1, "bad quoting: " + e.getMessage());
    } catch (IOException e) {
      throw file.unreadable(e);
    }
    return Catalogue.of(items.values());
  }

  private static CsvReader<CsvRecord> csv(String text) {
    return CsvReader.builder()
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text);
  }

  private static Item item(CsvRecord row) {
    if (row.getFieldCount() != CSV_FIELDS) {
      throw new IllegalArgumentException(
          "expected %d fields, got %d".formatted(CSV_FIELDS, row.getFieldCount()));
    }
    return ItemFields.item(row.getField(0), row.getField(1), ItemFields.genres(row.getField(2)));
  }

  private void add(long line, Supplier<Item> reading) {
    try {
      Item item = reading.get();
      if (items.putIfAbsent(item.id(), item) != null) {
        badRows.add(file, line, "item " + item.id() + " was listed before");
      }
    } catch (IllegalArgumentException e) {
      badRows.add(file, line, String.valueOf(e.getMessage()));
    }
  }
}
