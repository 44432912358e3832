package dev.matinee.store;

/**
 * One of the person's own movies that speaks for a recommended one.
 *
 * @param movieId the movie that the person rated
 * @param title as it is said
 * @param rating the person's rating, in stars
 * @param contribution its part of the ranking score
 */
public record Reason(long movieId, String title, double rating, double contribution) {
  public Reason {
    Finite.require("rating", rating);
    Finite.require("contribution", contribution);
  }
}
