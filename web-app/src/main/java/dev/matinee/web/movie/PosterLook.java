package dev.matinee.web.movie;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.zip.CRC32;

/**
 * How a movie is drawn where there is no picture: by its genres, its decade, and a number that
 * comes from title and year, so that movies of one kind differ and a movie always looks the same.
 *
 * <p>Data sets list genres by the alphabet, so the first says little: what counts is the genre that
 * tells most about a movie, {@code Western} more than {@code Drama}.
 *
 * @param tone the genre that gives motif and colour; {@value #NONE} where there is none
 * @param shade the genre that colours the foot: the next one, or the same
 * @param decade such as 1990, from 1920 to 2020; 0 where the year is unknown
 * @param variant below {@link #VARIANTS}: hue, position, pattern and layout
 */
public record PosterLook(String tone, String shade, int decade, int variant) {
  static final String NONE = "none";

  /** Those that posters are drawn for, the most telling first. */
  static final List<String> GENRES =
      List.of(
          "Documentary",
          "Film-Noir",
          "Western",
          "Animation",
          "Musical",
          "Horror",
          "Sci-Fi",
          "Fantasy",
          "Mystery",
          "War",
          "Children",
          "Crime",
          "Adventure",
          "Action",
          "Romance",
          "Thriller",
          "Comedy",
          "Drama");

  static final int LAYOUTS = 4;
  static final int TURNS = 8;
  static final int PATTERNS = 5;
  static final int HUES = 11;
  static final int VARIANTS = LAYOUTS * TURNS * PATTERNS * HUES;

  private static final int FIRST_DECADE = 1920;
  private static final int LAST_DECADE = 2020;

  static PosterLook of(String title, OptionalInt year, Collection<String> genres) {
    List<String> known = GENRES.stream().filter(genres::contains).limit(2).toList();
    String tone = known.isEmpty() ? NONE : known.get(0);
    String shade = known.isEmpty() ? NONE : known.get(known.size() - 1);
    return new PosterLook(tone, shade, decade(year), variant(title + year.orElse(0)));
  }

  private static int decade(OptionalInt year) {
    return year.isPresent()
        ? Math.max(FIRST_DECADE, Math.min(LAST_DECADE, year.getAsInt() / 10 * 10))
        : 0;
  }

  /** Titles that differ in one letter only, as those of sequels do, get far numbers. */
  private static int variant(String movie) {
    CRC32 mixed = new CRC32();
    mixed.update(movie.getBytes(StandardCharsets.UTF_8));
    return (int) (mixed.getValue() % VARIANTS);
  }

  /** The genre of the small motif; {@value #NONE} where there is but one. */
  public String second() {
    return shade.equals(tone) ? NONE : shade;
  }

  /** Where the title stands, from 0. */
  public int layout() {
    return variant % LAYOUTS;
  }

  /** Where the motif stands, from 0. */
  public int turn() {
    return variant / LAYOUTS % TURNS;
  }

  /** What lies over the motif, from 0. */
  public int pattern() {
    return variant / (LAYOUTS * TURNS) % PATTERNS;
  }

  /** How far the colours are from those of the genre, from 0. */
  public int hue() {
    return variant / (LAYOUTS * TURNS * PATTERNS);
  }
}
