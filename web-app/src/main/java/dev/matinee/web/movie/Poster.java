package dev.matinee.web.movie;

import dev.matinee.recommender.data.Item;
import dev.matinee.store.RecommendedMovie;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A movie as it is drawn, and its picture before that where there is one.
 *
 * @param title as it is said
 * @param year in brackets after a space, or nothing
 * @param genres with dots between
 * @param look how it is drawn
 * @param picture if it is known
 */
public record Poster(
    String title, String year, String genres, PosterLook look, Optional<Picture> picture) {
  /** A movie of the data set. */
  public static Poster of(Item movie, Pictures pictures) {
    return of(movie.title(), movie.year(), movie.genres(), pictures.find(movie.id()));
  }

  /** A movie of a list. */
  public static Poster of(RecommendedMovie movie, Pictures pictures) {
    return of(movie.title(), movie.year(), movie.genres(), pictures.find(movie.id()));
  }

  private static Poster of(
      String title, OptionalInt year, List<String> genres, Optional<Picture> picture) {
    String brackets = year.isPresent() ? " (" + year.getAsInt() + ")" : "";
    return new Poster(
        title, brackets, String.join(" · ", genres), PosterLook.of(title, year, genres), picture);
  }

  /** "The Matrix (1999)". */
  public String fullTitle() {
    return title + year;
  }

  /** The bare year, or nothing. */
  public String released() {
    return year.isEmpty() ? "" : year.substring(2, year.length() - 1);
  }

  /** How large the title is set, in per cent of the width. */
  public int titleSize() {
    return TitleSize.of(title);
  }
}
