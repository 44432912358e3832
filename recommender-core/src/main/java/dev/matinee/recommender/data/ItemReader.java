package dev.matinee.recommender.data;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Reads the items of a data set. For use by one thread. */
final class ItemReader {
  private static final int CSV_FIELDS = 3;

  private final DataFile file;
  private final BadRows badRows;
  private final Map<Long, Item> items = new HashMap<>();
  private final Map<Long, List<String>> otherTitles = new HashMap<>();

  ItemReader(DataFile file, BadRows badRows) {
    this.file = file;
    this.badRows = badRows;
  }

  ItemReader readLines(ItemFormat format, ReadMeter meter) {
    long number = 0;
    for (Iterator<String> lines = file.text(meter).lines().iterator(); lines.hasNext(); ) {
      String line = lines.next();
      number++;
      if (!line.isBlank()) {
        addLine(number, line, format);
      }
    }
    return this;
  }

  private void addLine(long number, String line, ItemFormat format) {
    try {
      add(format.item(line));
    } catch (IllegalArgumentException e) {
      badRows.add(file, number, String.valueOf(e.getMessage()));
    }
  }

  /** MovieLens' {@code movieId,title,genres}; the header may be missing. */
  ItemReader readCsv(ReadMeter meter) {
    new CsvRows(file, "movieId", badRows).read(meter, row -> add(item(row)));
    return this;
  }

  private static ReadItem item(CsvRecord row) {
    if (row.getFieldCount() != CSV_FIELDS) {
      throw new IllegalArgumentException(
          "expected %d fields, got %d".formatted(CSV_FIELDS, row.getFieldCount()));
    }
    return ItemFields.item(row.getField(0), row.getField(1), ItemFields.genres(row.getField(2)));
  }

  private void add(ReadItem read) {
    long id = read.item().id();
    if (items.putIfAbsent(id, read.item()) != null) {
      throw new IllegalArgumentException("item " + id + " was listed before");
    }
    otherTitles.put(id, read.otherTitles());
  }

  /** The items that were read. */
  Catalogue catalogue() {
    return Catalogue.of(items.values());
  }

  /** The other titles of the items that were read. */
  OtherTitles otherTitles() {
    return OtherTitles.of(otherTitles);
  }
}
