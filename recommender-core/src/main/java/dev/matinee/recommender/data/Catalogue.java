package dev.matinee.recommender.data;

import dev.matinee.recommender.ItemTags;
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
public final class Catalogue implements ItemTags {
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

  /**
   * {@return a catalogue of some items}
   *
   * @param items in any order; of several with one id the last counts
   */
  public static Catalogue of(Collection<Item> items) {
    Map<Long, Item> byId = new TreeMap<>();
    items.forEach(item -> byId.put(item.id(), item));
    return new Catalogue(byId);
  }

  /**
   * {@return the same, where an item that is not listed has its name as its title}
   *
   * @param names of items
   */
  Catalogue withNames(IdNames names) {
    if (names.size() == 0) {
      return this;
    }
    Map<Long, Item> more = new TreeMap<>(items);
    for (String name : names.all()) {
      long id = IdNames.numberOf(name);
      more.putIfAbsent(id, new Item(id, name, OptionalInt.empty(), List.of()));
    }
    return new Catalogue(more);
  }

  /**
   * {@return the item with an id, empty where it is not listed}
   *
   * @param id any number
   */
  public Optional<Item> find(long id) {
    return Optional.ofNullable(items.get(id));
  }

  /**
   * {@return the item, or where it is not listed one that is titled by its number: "No. 7"}
   *
   * @param id any number
   */
  public Item get(long id) {
    return find(id).orElseGet(() -> new Item(id, "No. " + id, OptionalInt.empty(), List.of()));
  }

  /** {@return all items, in ascending order of their ids} */
  public Collection<Item> items() {
    return items.values();
  }

  /** {@return every genre that an item has, in alphabetical order} */
  public List<String> genres() {
    return genres;
  }

  /**
   * {@return the genres of an item, none where they are not known}
   *
   * @param id any item
   */
  public List<String> genresOf(long id) {
    return find(id).map(Item::genres).orElse(List.of());
  }

  @Override
  public Collection<String> of(long itemId) {
    return genresOf(itemId);
  }

  @Override
  public OptionalInt yearOf(long itemId) {
    return find(itemId).map(Item::year).orElse(OptionalInt.empty());
  }

  @Override
  public Collection<Long> itemIds() {
    return items.keySet();
  }

  /** {@return the number of items} */
  public int size() {
    return items.size();
  }
}
