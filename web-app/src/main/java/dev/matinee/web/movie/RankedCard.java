package dev.matinee.web.movie;

import dev.matinee.recommender.RatingScale;
import dev.matinee.store.RecommendedMovie;

/**
 * An entry of a list as a page shows it.
 *
 * @param rank 1 for the best
 * @param poster the movie
 * @param match such as "93% great match"; empty on thin evidence
 * @param predicted the predicted rating, with one decimal; empty on thin evidence
 * @param reason one sentence
 */
public record RankedCard(int rank, Poster poster, String match, String predicted, String reason) {
  public static RankedCard of(
      int rank, RecommendedMovie movie, long userId, RatingScale scale, Pictures pictures) {
    return new RankedCard(
        rank,
        Poster.of(movie, pictures),
        MatchText.of(movie.match()),
        Tenths.of(movie.predictedRating()),
        Because.of(movie, scale, "user " + userId));
  }
}
