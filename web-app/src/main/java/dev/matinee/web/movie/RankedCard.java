package dev.matinee.web.movie;

import dev.matinee.recommender.RatingScale;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.web.language.Texts;
import java.util.OptionalInt;

/**
 * An entry of a list as a page shows it.
 *
 * @param rank 1 for the best
 * @param id the movie
 * @param poster how it is drawn
 * @param percent the match; empty on thin evidence
 * @param because why it is in the list
 */
public record RankedCard(int rank, long id, Poster poster, OptionalInt percent, Because because) {
  public static RankedCard of(
      int rank, RecommendedMovie movie, long userId, RatingScale scale, Pictures pictures) {
    return new RankedCard(
        rank,
        movie.id(),
        Poster.of(movie, pictures),
        movie.match(),
        Because.of(movie, scale, Whose.ofUser(userId)));
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
