package dev.matinee.web.movie;

import dev.matinee.recommender.RatingScale;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.web.language.Texts;
import java.util.OptionalInt;

/**
 * How well a movie suits somebody, and why. Immutable.
 *
 * @param percent the match; empty on thin evidence
 * @param because why it is recommended
 */
public record Suitability(OptionalInt percent, Because because) {
  /**
   * Of a movie as a list has it.
   *
   * @param whose list it is, as the reader is told
   */
  public static Suitability of(RecommendedMovie movie, RatingScale scale, Whose whose) {
    return new Suitability(movie.match(), Because.of(movie, scale, whose));
  }

  /** Such as "Great match · 93%"; empty on thin evidence, and where it is low. */
  public String match(Texts texts) {
    return MatchText.of(percent, texts);
  }

  /** One sentence. */
  public String reason(Texts texts) {
    return because.in(texts);
  }
}
