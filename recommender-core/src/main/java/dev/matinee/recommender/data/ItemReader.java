package dev.matinee.recommender.data;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the items of a data set. For use by one thread. */
final class ItemReader {
  private static final int CSV_FIELDS = 3;

  private final DataFile file;
  private final BadRows badRows;
  private final IdReader ids;
  private final Map<Long, Item> items = new HashMap<>();
  private final Map<Long, List<String>> otherTitles = new HashMap<>();

  ItemReader(DataFile file, BadRows badRows, IdReader ids) {
    this.file = file;
    this.badRows = badRows;
    this.ids = ids;
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
      add(format.item(line, ids));
    } catch (IllegalArgumentException e) {
      badRows.add(file, number, String.valueOf(e.getMessage()));
    }
  }

  /** MovieLens' {@code movieId,title,genres}; the header may be missing. */
  ItemReader readCsv(ReadMeter meter) {
    new CsvRows(file, badRows).read("movieId", meter, row -> add(item(row)));
    return this;
  }

  /** Whether a file is a table whose header names items and their titles. */
  static boolean isTable(DataFile file, String item) {
    String firstLine = file.firstLine();
    return RatingFormat.find(firstLine).map(format -> format.rows(firstLine)).stream()
        .flatMap(List::stream)
        .limit(1)
        .anyMatch(header -> isOfItems(header, file, item));
  }

  /** Where the header says "id" alone, the name of the file has to say of what. */
  private static boolean isOfItems(List<String> header, DataFile file, String item) {
    String kind = item.endsWith("id") ? item.substring(0, item.length() - 2) : item;
    boolean named = !kind.isEmpty() && file.name().toLowerCase(Locale.ROOT).contains(kind);
    return ItemColumns.of(header, item)
        .filter(columns -> named || !columns.isPlainId(header))
        .isPresent();
  }

  /**
   * A table whose header names its columns.
   *
   * @param item how the ratings call their items, normalised; may be empty
   */
  ItemReader readTable(String item, ReadMeter meter) {
    CsvRows rows = new CsvRows(file, RatingFormat.of(file, file.firstLine()), badRows);
    Header header = new Header(item);
    rows.read(meter, row -> header.take(row.getFields()));
    return this;
  }

  /** Takes the columns from the first row and items from the others. */
  private final class Header {
    private final String item;
    private Optional<ItemColumns> columns = Optional.empty();

    Header(String item) {
      this.item = item;
    }

    void take(List<String> row) {
      if (columns.isPresent()) {
        add(new ReadItem(columns.get().item(row, ids), List.of()));
      } else {
        columns = ItemColumns.of(row, item);
        if (columns.isEmpty()) {
          throw badRows.fatal(file, 1, "its header names no item with a title");
        }
      }
    }
  }

  private ReadItem item(CsvRecord row) {
    if (row.getFieldCount() != CSV_FIELDS) {
      throw new IllegalArgumentException(
          "expected %d fields, got %d".formatted(CSV_FIELDS, row.getFieldCount()));
    }
    long id = ids.of("id", row.getField(0));
    return ItemFields.item(id, row.getField(1), ItemFields.genres(row.getField(2)));
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
