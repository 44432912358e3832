package dev.matinee.recommender.data;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * The items of a data set, in ascending order of their ids.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class Catalogue {
  private final Map<Long, Item> items;
  private final List<String> genres;

  private Catalogue(Map<Long, Item> items) {
    this.items = Collections.unmodifiableMap(items);
    genres =
        items.values().stream()
            .flatMap(item -> item.genres().stream())
            .distinct()
            .sorted()
            .toList();
  }

  public static Catalogue of(Collection<Item> items) {
    Map<Long, Item> byId = new TreeMap<>();
    items.forEach(item -> byId.put(item.id(), item));
    return new Catalogue(byId);
  }

  public Optional<Item> find(long id) {
    return Optional.ofNullable(items.get(id));
  }

  /** The item, or where it is not listed one that is titled by its number: "No. 7". */
  public Item get(long id) {
    return find(id).orElseGet(() -> new Item(id, "No. " + id, OptionalInt.empty(), List.of()));
  }

  public Collection<Item> items() {
    return items.values();
  }

  /** Every genre that an item has, in alphabetical order. */
  public List<String> genres() {
    return genres;
  }

  public int size() {
    return items.size();
  }
}
