package dev.matinee.store;

import java.util.Collection;
import java.util.Map;

/** Keeps where pictures are. Implementations are safe for use by any number of threads. */
public interface PosterStore {
  /**
   * What is known of some movies, by movie.
   *
   * @param movieIds any number
   * @throws StoreUnavailableException if the store does not answer
   */
  Map<Long, PosterAddress> findAll(Collection<Long> movieIds);

  /**
   * Stores an address, in place of an earlier one.
   *
   * @throws StoreUnavailableException if it is not known whether it was stored
   */
  void save(PosterAddress address);
}
