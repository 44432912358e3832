package dev.matinee.lists.packed;

import java.util.List;
import java.util.stream.Stream;

/**
 * A list, and what it leaves out since its owner saved it for later.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param movies best first
 * @param saved by rising places
 */
public record ListWithSaved(List<ListedMovie> movies, List<ListedPlace> saved) {
  public ListWithSaved {
    movies = List.copyOf(movies);
    saved = List.copyOf(saved);
  }

  List<ListedMovie> all() {
    return Stream.concat(movies.stream(), saved.stream().map(ListedPlace::movie)).toList();
  }
}
