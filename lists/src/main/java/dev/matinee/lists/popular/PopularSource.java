package dev.matinee.lists.popular;

import java.util.Optional;

/**
 * Where the popular movies are found. Implementations are safe for use by any number of threads.
 */
@FunctionalInterface
public interface PopularSource {
  /** Knows none. */
  PopularSource NONE = Optional::empty;

  /**
   * {@return the movies that were published last; empty if none were}
   *
   * @throws dev.matinee.lists.ListsException if they cannot be fetched now, or are damaged
   */
  Optional<PopularMovies> find();
}
