package dev.matinee.web.film;

import java.util.Arrays;
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
  private static final int SHORT_WORD = 8;
  private static final int LONG_WORD = 18;

  public static Poster of(String title, OptionalInt year, List<String> genres) {
    String brackets = year.isPresent() ? " (" + year.getAsInt() + ")" : "";
    String tone = genres.isEmpty() ? "none" : genres.get(0);
    return new Poster(title, brackets, String.join(" · ", genres), tone);
  }

  /**
   * How much room the longest word of the title takes, so that the type can be small enough for it:
   * its number of letters, rounded up to 8, 10, ... 18.
   */
  public int letters() {
    int longest = Arrays.stream(title.split("[\\s-]")).mapToInt(String::length).max().orElse(0);
    return Math.min(Math.max(longest + longest % 2, SHORT_WORD), LONG_WORD);
  }

  /** "The Matrix (1999)". */
  public String fullTitle() {
    return title + year;
  }
}
