package dev.matinee.lists.group;

import java.util.List;

/**
 * An entry of a member's own list.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param movieId the movie
 * @param because the member's own ratings that speak for it, strongest first; may be empty
 */
public record RankedMovie(long movieId, List<Reason> because) {
  public RankedMovie {
    because = List.copyOf(because);
  }

  /** An entry without reasons. */
  public static RankedMovie of(long movieId) {
    return new RankedMovie(movieId, List.of());
  }
}
