package dev.matinee.lists.packed;

/**
 * A movie that a person rated and that speaks for one of their list.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param movieId the movie that the person rated
 * @param rating their rating of it, on the data set's scale
 * @param contribution its part of the ranking score
 */
public record ListedReason(long movieId, double rating, double contribution) {
  public ListedReason {
    ListedMovie.requireFinite("rating", rating);
    ListedMovie.requireFinite("contribution", contribution);
  }

  /** {@return the same with numbers as exact as a packed list holds them} */
  public ListedReason rounded() {
    return new ListedReason(
        movieId, PackedNumbers.rating(rating), PackedNumbers.contribution(contribution));
  }
}
