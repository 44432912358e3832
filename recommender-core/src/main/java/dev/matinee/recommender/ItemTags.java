package dev.matinee.recommender;

import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;

/**
 * What items are about, in words that they share: genres, labels, subjects. The {@link
 * dev.matinee.recommender.data.Catalogue} of a data set is one. {@link #of} is enough; years and
 * the ids of unrated items are told by who knows them.
 *
 * <p>Implementations give the same answer every time, and are safe for use by any number of
 * threads.
 */
@FunctionalInterface
public interface ItemTags {
  /** Nothing is known of any item. */
  ItemTags NONE = item -> List.of();

  /**
   * {@return the tags of an item, each once; none where none are known}
   *
   * @param itemId any item
   */
  Collection<String> of(long itemId);

  /**
   * {@return the year in which an item came out, empty where it is not known}
   *
   * @param itemId any item
   */
  default OptionalInt yearOf(long itemId) {
    return OptionalInt.empty();
  }

  /**
   * {@return the ids of all items that something is known of, in any order; also of unrated ones}
   */
  default Collection<Long> itemIds() {
    return List.of();
  }
}
