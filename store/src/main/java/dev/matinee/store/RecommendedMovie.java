package dev.matinee.store;

import java.util.List;
import java.util.OptionalInt;

/**
 * An entry of a stored list, with everything needed to show or to speak it.
 *
 * @param id the film
 * @param title as it is said: "The Matrix"
 * @param year of release, where it is known
 * @param genres in the data set's vocabulary
 * @param score the ranking score
 * @param predictedRating the rating that the person would give, in stars
 * @param match 0 to 100 percent; empty on thin evidence
 * @param because the person's own films that speak for it, strongest first
 */
public record RecommendedMovie(
    long id,
    String title,
    OptionalInt year,
    List<String> genres,
    double score,
    double predictedRating,
    OptionalInt match,
    List<Reason> because) {
  public RecommendedMovie {
    genres = List.copyOf(genres);
    because = List.copyOf(because);
  }
}
