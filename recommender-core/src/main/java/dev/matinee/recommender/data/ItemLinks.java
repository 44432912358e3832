package dev.matinee.recommender.data;

import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Under which numbers other sites know the items of a data set: MovieLens' {@code links.csv}.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class ItemLinks {
  private static final int COLUMNS = 3;
  private static final long UNKNOWN = -1;
  private static final ItemLinks NONE = of(Map.of());

  /** Ascending. */
  private final long[] items;

  private final long[] imdbIds;
  private final long[] tmdbIds;

  /** All that are known, ascending. */
  private final long[] knownImdbIds;

  private final long[] itemsOfImdb;

  /**
   * The numbers of an item. Immutable; safe for use by any number of threads.
   *
   * @param imdbId at IMDb, without "tt", 0 or more; empty where it is not known
   * @param tmdbId at TMDB, 0 or more; empty where it is not known
   */
  public record Link(OptionalLong imdbId, OptionalLong tmdbId) {
    /**
     * @throws IllegalArgumentException if a number is below 0
     */
    public Link {
      requireNumber("imdbId", imdbId);
      requireNumber("tmdbId", tmdbId);
    }

    private static void requireNumber(String name, OptionalLong number) {
      if (number.orElse(0) < 0) {
        throw new IllegalArgumentException(
            "%s must be 0 or more, got %d".formatted(name, number.getAsLong()));
      }
    }
  }

  private ItemLinks(long... packed) {
    items = column(packed, 0);
    imdbIds = column(packed, 1);
    tmdbIds = column(packed, 2);
    int[] known =
        IntStream.range(0, items.length).filter(place -> imdbIds[place] != UNKNOWN).toArray();
    long[] imdb = Arrays.stream(known).mapToLong(place -> imdbIds[place]).toArray();
    long[] ofImdb = Arrays.stream(known).mapToLong(place -> items[place]).toArray();
    LongArrays.quickSort(imdb, ofImdb);
    int[] first =
        IntStream.range(0, imdb.length).filter(at -> at == 0 || imdb[at - 1] < imdb[at]).toArray();
    knownImdbIds = Arrays.stream(first).mapToLong(at -> imdb[at]).toArray();
    itemsOfImdb = Arrays.stream(first).mapToLong(at -> ofImdb[at]).toArray();
  }

  private static long[] column(long[] packed, int number) {
    return IntStream.range(0, packed.length / COLUMNS)
        .mapToLong(place -> packed[place * COLUMNS + number])
        .toArray();
  }

  /** {@return no links of any item} */
  public static ItemLinks none() {
    return NONE;
  }

  /**
   * {@return the links of some items}
   *
   * @param links by the ids of the items
   */
  public static ItemLinks of(Map<Long, Link> links) {
    return new ItemLinks(
        new TreeMap<>(links)
            .entrySet().stream()
                .flatMapToLong(
                    each ->
                        LongStream.of(
                            each.getKey(),
                            each.getValue().imdbId.orElse(UNKNOWN),
                            each.getValue().tmdbId.orElse(UNKNOWN)))
                .toArray());
  }

  /**
   * {@return what was packed}
   *
   * @param packed what {@link #pack} gave
   * @throws IllegalArgumentException if it gave something else
   */
  public static ItemLinks unpack(long... packed) {
    boolean good = packed.length % COLUMNS == 0;
    for (int at = 0; good && at < packed.length; at += COLUMNS) {
      boolean ascending = at == 0 || packed[at - COLUMNS] < packed[at];
      good = ascending && packed[at + 1] >= UNKNOWN && packed[at + 2] >= UNKNOWN;
    }
    if (!good) {
      throw new IllegalArgumentException("these are no packed links");
    }
    return new ItemLinks(packed);
  }

  /**
   * {@return these in the form in which a snapshot keeps them: for each item, ascending, its id,
   * its number at IMDb and that at TMDB, -1 where one is not known}
   */
  public long[] pack() {
    return IntStream.range(0, items.length)
        .boxed()
        .flatMapToLong(place -> LongStream.of(items[place], imdbIds[place], tmdbIds[place]))
        .toArray();
  }

  /** {@return the ids of the items that have a link, in ascending order} */
  public long[] itemIds() {
    return items.clone();
  }

  /**
   * {@return the number of an item at IMDb, without "tt"; empty where it is not known}
   *
   * @param itemId of the data set
   */
  public OptionalLong imdbId(long itemId) {
    return find(itemId, items, imdbIds);
  }

  /**
   * {@return the number of an item at TMDB; empty where it is not known}
   *
   * @param itemId of the data set
   */
  public OptionalLong tmdbId(long itemId) {
    return find(itemId, items, tmdbIds);
  }

  /**
   * {@return the item with a number at IMDb, of several that with the lowest id; empty where none
   * has it}
   *
   * @param imdbId without "tt"
   */
  public OptionalLong itemOfImdb(long imdbId) {
    int place = Arrays.binarySearch(knownImdbIds, imdbId);
    return place < 0 ? OptionalLong.empty() : OptionalLong.of(itemsOfImdb[place]);
  }

  private static OptionalLong find(long key, long[] keys, long[] numbers) {
    int place = Arrays.binarySearch(keys, key);
    return place < 0 || numbers[place] == UNKNOWN
        ? OptionalLong.empty()
        : OptionalLong.of(numbers[place]);
  }
}
