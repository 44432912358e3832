package dev.matinee.recommender;

import java.util.Collection;
import java.util.List;

/**
 * What items are about, in words that they share: genres, labels, subjects. {@code
 * catalogue::genresOf} of a data set is one.
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
}
