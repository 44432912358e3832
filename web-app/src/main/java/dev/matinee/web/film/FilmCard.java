package dev.matinee.web.film;

import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.data.Item;
import dev.matinee.store.MovieMark;
import dev.matinee.store.RecommendedMovie;

/**
 * A film as a page shows it to somebody.
 *
 * @param id the film
 * @param poster title, year, genres
 * @param own what the person said of it
 * @param match such as "93% great match"; empty on thin evidence
 * @param predicted the rating that they would give, with one decimal; empty on thin evidence
 * @param reason one sentence; empty where there is none
 */
public record FilmCard(
    long id, Poster poster, MovieMark own, String match, String predicted, String reason) {
  /** A film with what the person said of it. */
  public static FilmCard of(Item film, MovieMark own, Pictures pictures) {
    Poster poster = Poster.of(film, pictures);
    return new FilmCard(film.id(), poster, own, "", "", "");
  }

  /** A film that is recommended to the person. */
  public static FilmCard of(
      RecommendedMovie film, MovieMark own, RatingScale scale, Pictures pictures) {
    return new FilmCard(
        film.id(),
        Poster.of(film, pictures),
        own,
        MatchText.of(film.match()),
        Tenths.of(film.predictedRating()),
        Because.of(film, scale, "you"));
  }
}
