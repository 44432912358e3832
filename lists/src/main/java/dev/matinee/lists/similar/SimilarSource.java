package dev.matinee.lists.similar;

import java.util.Optional;

/**
 * Where lists of similar movies are found. Implementations are safe for use by any number of
 * threads.
 */
@FunctionalInterface
public interface SimilarSource {
  /** Knows none. */
  SimilarSource NONE = model -> Optional.empty();

  /**
   * {@return the lists of a model; empty if there are none}
   *
   * @param model its version, as a stored list names it
   * @throws dev.matinee.lists.ListsException if they cannot be fetched now, or are damaged
   */
  Optional<SimilarMovies> find(String model);
}
