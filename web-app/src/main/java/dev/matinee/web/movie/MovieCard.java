package dev.matinee.web.movie;

import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.data.Item;
import dev.matinee.store.MovieMark;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.web.language.Texts;
import java.util.Optional;

/**
 * A movie as a page shows it to somebody.
 *
 * @param id the movie
 * @param poster title, year, genres
 * @param own what the person said of it
 * @param suitability how well it suits them, and why; empty where it is no recommendation
 */
public record MovieCard(long id, Poster poster, MovieMark own, Optional<Suitability> suitability) {
  /** A movie with what the person said of it. */
  public static MovieCard of(Item movie, MovieMark own, Pictures pictures) {
    Poster poster = Poster.of(movie, pictures);
    return new MovieCard(movie.id(), poster, own, Optional.empty());
  }

  /** A movie that is recommended to the person. */
  public static MovieCard of(
      RecommendedMovie movie, MovieMark own, RatingScale scale, Pictures pictures) {
    return new MovieCard(
        movie.id(),
        Poster.of(movie, pictures),
        own,
        Optional.of(Suitability.of(movie, scale, Whose.YOURS)));
  }

  /** Such as "Great match · 93%"; empty on thin evidence, and where it is low. */
  public String match(Texts texts) {
    return suitability.map(it -> it.match(texts)).orElse("");
  }

  /** One sentence; empty where there is no reason. */
  public String reason(Texts texts) {
    return suitability.map(it -> it.reason(texts)).orElse("");
  }
}
