package dev.matinee.web.film;

import java.util.List;
import java.util.OptionalInt;

/**
 * A film as it is drawn.
 *
 * @param title as it is said
 * @param year in brackets after a space, or nothing
 * @param genres with dots between
 * @param look of its genres
 */
public record Poster(String title, String year, String genres, PosterLook look) {
  private static final int TURNS = 4;

  public static Poster of(String title, OptionalInt year, List<String> genres) {
    String brackets = year.isPresent() ? " (" + year.getAsInt() + ")" : "";
    return new Poster(title, brackets, String.join(" · ", genres), PosterLook.of(genres));
  }

  /** "The Matrix (1999)". */
  public String fullTitle() {
    return title + year;
  }

  /** The bare year, or nothing. */
  public String released() {
    return year.replaceAll("[ ()]", "");
  }

  /** How large the title is set, in per cent of the width. */
  public int titleSize() {
    return TitleSize.of(title);
  }

  /** 0 to 3: in which position the motif is drawn; a title always has the same. */
  public int turn() {
    return Math.floorMod(title.hashCode(), TURNS);
  }
}
