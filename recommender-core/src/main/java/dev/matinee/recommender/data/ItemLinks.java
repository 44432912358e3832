package dev.matinee.recommender.data;

import java.util.Arrays;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Under which numbers other sites know the items of a data set: MovieLens' {@code links.csv}.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class ItemLinks {
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

  private ItemLinks(Map<Long, Link> ascending) {
    items = ascending.keySet().stream().mapToLong(Long::longValue).toArray();
    imdbIds = ascending.values().stream().mapToLong(link -> link.imdbId.orElse(UNKNOWN)).toArray();
    tmdbIds = ascending.values().stream().mapToLong(link -> link.tmdbId.orElse(UNKNOWN)).toArray();
    Map<Long, Long> byImdbId = new TreeMap<>();
    for (int place = 0; place < items.length; place++) {
      if (imdbIds[place] != UNKNOWN) {
        byImdbId.putIfAbsent(imdbIds[place], items[place]);
      }
    }
    knownImdbIds = byImdbId.keySet().stream().mapToLong(Long::longValue).toArray();
    itemsOfImdb = byImdbId.values().stream().mapToLong(Long::longValue).toArray();
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
    return new ItemLinks(new TreeMap<>(links));
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
