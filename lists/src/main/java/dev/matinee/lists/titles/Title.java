package dev.matinee.lists.titles;

import java.util.List;
import java.util.OptionalInt;

/**
 * What the id of a movie stands for.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param id the movie
 * @param title as it is said: "The Matrix"
 * @param year of release, where it is known
 * @param genres in the data set's vocabulary and order
 */
public record Title(long id, String title, OptionalInt year, List<String> genres) {
  public Title {
    genres = List.copyOf(genres);
  }
}
