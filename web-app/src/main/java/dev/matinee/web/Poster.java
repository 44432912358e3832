package dev.matinee.web;

import java.util.List;
import java.util.OptionalInt;

/**
 * A film as it is drawn.
 *
 * @param title as it is said
 * @param year in brackets after a space, or nothing
 * @param genres with dots between
 * @param tone the genre that gives the colour
 */
public record Poster(String title, String year, String genres, String tone) {
  static Poster of(String title, OptionalInt year, List<String> genres) {
    String brackets = year.isPresent() ? " (" + year.getAsInt() + ")" : "";
    String tone = genres.isEmpty() ? "none" : genres.get(0);
    return new Poster(title, brackets, String.join(" · ", genres), tone);
  }

  /** "The Matrix (1999)". */
  public String fullTitle() {
    return title + year;
  }
}
