package dev.matinee.store;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * An entry of a stored list, with everything needed to show or to speak it.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param id the movie
 * @param title as it is said: "The Matrix"
 * @param year of release, where it is known
 * @param genres in the data set's vocabulary
 * @param score the ranking score
 * @param predictedRating the rating that the person would give, in stars; empty on thin evidence
 * @param match 0 to 100 percent; empty on thin evidence
 * @param origin how it came into the list
 * @param because the person's own movies that speak for it, strongest first; the first {@value
 *     #MAX_REASONS} are kept
 */
public record RecommendedMovie(
    long id,
    String title,
    OptionalInt year,
    List<String> genres,
    double score,
    OptionalDouble predictedRating,
    OptionalInt match,
    MovieOrigin origin,
    List<Reason> because) {
  /** How many movies may speak for one entry, so that the longest list fits into one item. */
  public static final int MAX_REASONS = 5;

  public RecommendedMovie {
    Finite.require("score", score);
    predictedRating.ifPresent(rating -> Finite.require("predictedRating", rating));
    if (match.isPresent() && (match.getAsInt() < 0 || match.getAsInt() > 100)) {
      throw new IllegalArgumentException(
          "match must be between 0 and 100, got " + match.getAsInt());
    }
    Objects.requireNonNull(origin, "origin");
    genres = List.copyOf(genres);
    because = List.copyOf(because.subList(0, Math.min(MAX_REASONS, because.size())));
  }
}
