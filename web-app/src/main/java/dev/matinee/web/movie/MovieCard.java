package dev.matinee.web.movie;

import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.data.Item;
import dev.matinee.store.MovieMark;
import dev.matinee.store.RecommendedMovie;

/**
 * A movie as a page shows it to somebody.
 *
 * @param id the movie
 * @param poster title, year, genres
 * @param own what the person said of it
 * @param match such as "Great match · 93%"; empty on thin evidence, and where it is low
 * @param reason one sentence; empty where there is none
 */
public record MovieCard(long id, Poster poster, MovieMark own, String match, String reason) {
  /** A movie with what the person said of it. */
  public static MovieCard of(Item movie, MovieMark own, Pictures pictures) {
    Poster poster = Poster.of(movie, pictures);
    return new MovieCard(movie.id(), poster, own, "", "");
  }

  /** A movie that is recommended to the person. */
  public static MovieCard of(
      RecommendedMovie movie, MovieMark own, RatingScale scale, Pictures pictures) {
    Suitability you = Suitability.of(movie, scale, "you");
    return new MovieCard(movie.id(), Poster.of(movie, pictures), own, you.match(), you.reason());
  }
}
