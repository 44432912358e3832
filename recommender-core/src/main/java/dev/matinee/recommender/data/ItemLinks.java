package dev.matinee.recommender.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Under which numbers other sites know the items of a data set: MovieLens' {@code links.csv}.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class ItemLinks {
  /** The file of a data set that they are read from. */
  public static final String FILE = "links.csv";

  private static final String ID = "[0-9]{1,18}";
  private static final ItemLinks NONE = new ItemLinks(Map.of(), Map.of(), Map.of());

  private final Map<Long, Long> imdbIds;
  private final Map<Long, Long> tmdbIds;
  private final Map<Long, Long> itemsByImdbId;

  private ItemLinks(
      Map<Long, Long> imdbIds, Map<Long, Long> tmdbIds, Map<Long, Long> itemsByImdbId) {
    this.imdbIds = Map.copyOf(imdbIds);
    this.tmdbIds = Map.copyOf(tmdbIds);
    this.itemsByImdbId = Map.copyOf(itemsByImdbId);
  }

  /** {@return no links of any item, as where the data are a snapshot} */
  public static ItemLinks none() {
    return NONE;
  }

  /**
   * {@return the links of a data set; none where it has no {@code links.csv}} Rows that are not
   * understood are passed over: an item without links is still an item.
   *
   * @param directory of the data set
   * @throws UncheckedIOException if the file cannot be read
   */
  public static ItemLinks in(Path directory) {
    Path file = directory.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return NONE;
    }
    Map<Long, Long> imdbIds = new HashMap<>();
    Map<Long, Long> tmdbIds = new HashMap<>();
    Map<Long, Long> itemsByImdbId = new HashMap<>();
    try (CsvReader<CsvRecord> rows = csv(file)) {
      for (CsvRecord row : rows) {
        OptionalLong item = id(row, 0);
        OptionalLong imdb = id(row, 1);
        if (item.isPresent() && imdb.isPresent()) {
          imdbIds.put(item.getAsLong(), imdb.getAsLong());
          itemsByImdbId.putIfAbsent(imdb.getAsLong(), item.getAsLong());
        }
        OptionalLong tmdb = id(row, 2);
        if (item.isPresent() && tmdb.isPresent()) {
          tmdbIds.put(item.getAsLong(), tmdb.getAsLong());
        }
      }
    } catch (CsvParseException e) {
      throw new UncheckedIOException(new IOException("bad quoting in " + file, e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ItemLinks(imdbIds, tmdbIds, itemsByImdbId);
  }

  /**
   * {@return the number of an item at IMDb, without "tt"; empty where it is not known}
   *
   * @param itemId of the data set
   */
  public OptionalLong imdbId(long itemId) {
    return get(imdbIds, itemId);
  }

  /**
   * {@return the number of an item at TMDB; empty where it is not known}
   *
   * @param itemId of the data set
   */
  public OptionalLong tmdbId(long itemId) {
    return get(tmdbIds, itemId);
  }

  /**
   * {@return the item with a number at IMDb; empty where none has it}
   *
   * @param imdbId without "tt"
   */
  public OptionalLong itemOfImdb(long imdbId) {
    return get(itemsByImdbId, imdbId);
  }

  private static OptionalLong get(Map<Long, Long> ids, long key) {
    Long id = ids.get(key);
    return id == null ? OptionalLong.empty() : OptionalLong.of(id);
  }

  private static OptionalLong id(CsvRecord row, int field) {
    boolean given = row.getFieldCount() > field && row.getField(field).matches(ID);
    return given ? OptionalLong.of(Long.parseLong(row.getField(field))) : OptionalLong.empty();
  }

  private static CsvReader<CsvRecord> csv(Path file) throws IOException {
    return CsvReader.builder()
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(file);
  }
}
