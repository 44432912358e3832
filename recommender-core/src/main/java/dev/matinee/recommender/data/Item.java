package dev.matinee.recommender.data;

import java.util.List;
import java.util.OptionalInt;

/**
 * What a data set says of an item.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param id the id that ratings refer to
 * @param title as it is said: "The Matrix", not "Matrix, The (1999)"
 * @param year of release, where it is known
 * @param genres in the data set's vocabulary and order; empty where there are none
 */
public record Item(long id, String title, OptionalInt year, List<String> genres) {
  public Item {
    genres = List.copyOf(genres);
  }
}
