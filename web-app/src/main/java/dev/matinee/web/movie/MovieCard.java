package dev.matinee.web.movie;

import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.data.Item;
import dev.matinee.store.MovieMark;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.web.language.Texts;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A movie as a page shows it to somebody.
 *
 * @param id the movie
 * @param poster title, year, genres
 * @param own what the person said of it
 * @param percent the match; empty on thin evidence, and where the movie is no recommendation
 * @param because why it is recommended; empty where it is not
 */
public record MovieCard(
    long id, Poster poster, MovieMark own, OptionalInt percent, Optional<Because> because) {
  /** A movie with what the person said of it. */
  public static MovieCard of(Item movie, MovieMark own, Pictures pictures) {
    Poster poster = Poster.of(movie, pictures);
    return new MovieCard(movie.id(), poster, own, OptionalInt.empty(), Optional.empty());
  }

  /** A movie that is recommended to the person. */
  public static MovieCard of(
      RecommendedMovie movie, MovieMark own, RatingScale scale, Pictures pictures) {
    return new MovieCard(
        movie.id(),
        Poster.of(movie, pictures),
        own,
        movie.match(),
        Optional.of(Because.of(movie, scale, OptionalLong.empty())));
  }

  /** Such as "Great match · 93%"; empty on thin evidence, and where it is low. */
  public String match(Texts texts) {
    return MatchText.of(percent, texts);
  }

  /** One sentence; empty where there is no reason. */
  public String reason(Texts texts) {
    return because.map(it -> it.in(texts)).orElse("");
  }
}
