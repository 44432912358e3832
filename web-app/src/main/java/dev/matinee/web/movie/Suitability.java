package dev.matinee.web.movie;

import dev.matinee.recommender.RatingScale;
import dev.matinee.store.RecommendedMovie;

/**
 * How well a movie suits somebody, and why, as a page says it. Immutable.
 *
 * @param match such as "Great match · 93%"; empty on thin evidence, and where it is low
 * @param reason one sentence
 */
public record Suitability(String match, String reason) {
  /**
   * Of a movie as a list has it.
   *
   * @param who they are in the sentence, such as "you" or "they"
   */
  public static Suitability of(RecommendedMovie movie, RatingScale scale, String who) {
    return new Suitability(MatchText.of(movie.match()), Because.of(movie, scale, who));
  }
}
