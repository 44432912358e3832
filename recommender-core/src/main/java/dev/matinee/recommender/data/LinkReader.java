package dev.matinee.recommender.data;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** Reads MovieLens' {@code movieId,imdbId,tmdbId}, of which the last two may be empty. */
final class LinkReader {
  private static final int FIELDS = 3;

  private final Map<Long, ItemLinks.Link> links = new HashMap<>();

  private final IdReader items;

  private LinkReader(IdReader items) {
    this.items = items;
  }

  static ItemLinks read(DataFile file, BadRows badRows, ReadMeter meter, IdReader items) {
    LinkReader reader = new LinkReader(items);
    new CsvRows(file, badRows).read("movieId", meter, reader::add);
    return ItemLinks.of(reader.links);
  }

  private void add(CsvRecord row) {
    if (row.getFieldCount() != FIELDS) {
      throw new IllegalArgumentException(
          "expected %d fields, got %d".formatted(FIELDS, row.getFieldCount()));
    }
    long item = items.of("id", row.getField(0));
    ItemLinks.Link link =
        new ItemLinks.Link(number("imdbId", row.getField(1)), number("tmdbId", row.getField(2)));
    if (links.putIfAbsent(item, link) != null) {
      throw new IllegalArgumentException("item " + item + " was listed before");
    }
  }

  private static OptionalLong number(String name, String text) {
    return text.isBlank() ? OptionalLong.empty() : OptionalLong.of(ItemFields.whole(name, text));
  }
}
