package dev.matinee.web.movie;

import dev.matinee.recommender.RatingScale;
import dev.matinee.store.RecommendedMovie;

/**
 * An entry of a list as a page shows it.
 *
 * @param rank 1 for the best
 * @param id the movie
 * @param poster how it is drawn
 * @param match such as "Great match · 93%"; empty on thin evidence, and where it is low
 * @param reason one sentence
 */
public record RankedCard(int rank, long id, Poster poster, String match, String reason) {
  public static RankedCard of(
      int rank, RecommendedMovie movie, long userId, RatingScale scale, Pictures pictures) {
    return new RankedCard(
        rank,
        movie.id(),
        Poster.of(movie, pictures),
        MatchText.of(movie.match()),
        Because.of(movie, scale, "user " + userId));
  }
}
