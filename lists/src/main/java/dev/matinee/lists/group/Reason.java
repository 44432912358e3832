package dev.matinee.lists.group;

import dev.matinee.lists.ListsException;

/**
 * A rating of a member that speaks for a movie.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param movieId the movie that the member rated
 * @param rating their rating of it, any finite number; its scale is the caller's
 */
public record Reason(long movieId, double rating) {
  public Reason {
    if (!Double.isFinite(rating)) {
      throw new ListsException(
          "rating must be a finite number, got " + rating + " for movie " + movieId);
    }
  }
}
