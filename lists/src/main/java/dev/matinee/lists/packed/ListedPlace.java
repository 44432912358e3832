package dev.matinee.lists.packed;

import dev.matinee.lists.ListsException;

/**
 * A movie that was saved for later, and where it would be in the list if it were not.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param place from 0 to {@value #LAST_PLACE}
 * @param movie as an entry of the list
 */
public record ListedPlace(int place, ListedMovie movie) {
  /** The last place that the bytes of a list have room for. */
  public static final int LAST_PLACE = 255;

  public ListedPlace {
    if (place < 0 || place > LAST_PLACE) {
      throw new ListsException(
          "place must be between 0 and %d, got %d".formatted(LAST_PLACE, place));
    }
  }
}
