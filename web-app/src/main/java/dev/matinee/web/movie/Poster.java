package dev.matinee.web.movie;

import dev.matinee.recommender.data.Item;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.web.language.Texts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * A movie as it is drawn, and its picture before that where there is one.
 *
 * @param title as it is said
 * @param year in brackets after a space, or nothing
 * @param genres by their names in the data
 * @param look how it is drawn
 * @param picture if it is known
 */
public record Poster(
    String title, String year, List<String> genres, PosterLook look, Optional<Picture> picture) {
  public Poster {
    genres = List.copyOf(genres);
  }

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
    return new Poster(title, brackets, genres, PosterLook.of(title, year, genres), picture);
  }

  /** The genres in a language, with dots between. */
  public String genres(Texts texts) {
    return genres.stream().map(texts::genre).collect(Collectors.joining(" · "));
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
