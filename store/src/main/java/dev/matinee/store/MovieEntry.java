package dev.matinee.store;

import java.util.Optional;

/**
 * What a history holds of one film.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param rating where there is one
 * @param watched whether it was watched and not rated
 * @param hidden whether it is not to be recommended
 */
public record MovieEntry(Optional<RatedMovie> rating, boolean watched, boolean hidden) {
  /** Nothing was said of the film. */
  public static final MovieEntry NONE = new MovieEntry(Optional.empty(), false, false);

  /**
   * @throws IllegalArgumentException if a rated film is also noted as just watched
   */
  public MovieEntry {
    if (rating.isPresent() && watched) {
      throw new IllegalArgumentException("a rated film must not be watched without a rating");
    }
  }
}
