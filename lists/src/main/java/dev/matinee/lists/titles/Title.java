package dev.matinee.lists.titles;

import java.util.List;
import java.util.OptionalInt;

/**
 * What the id of a movie stands for.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param id the movie
 * @param title as it is said: "The Matrix"
 * @param year of release, where it is known
 * @param genres in the data set's vocabulary and order
 * @param renown how well known it is: the number of bits of the number of people who rated it, 0 to
 *     {@value #MOST_RENOWN}
 * @param otherTitles other names of it, in the order of the data set; mostly none
 */
public record Title(
    long id,
    String title,
    OptionalInt year,
    List<String> genres,
    int renown,
    List<String> otherTitles) {
  /** That of the largest number of people. */
  public static final int MOST_RENOWN = Integer.SIZE - 1;

  /**
   * @throws IllegalArgumentException if {@code renown} is out of its range
   */
  public Title {
    genres = List.copyOf(genres);
    otherTitles = List.copyOf(otherTitles);
    if (renown < 0 || renown > MOST_RENOWN) {
      throw new IllegalArgumentException(
          "renown must be between 0 and " + MOST_RENOWN + ", got " + renown);
    }
  }

  /** A movie that no person rated and that has no other title. */
  public Title(long id, String title, OptionalInt year, List<String> genres) {
    this(id, title, year, genres, 0, List.of());
  }

  /**
   * {@return the renown of a movie} It changes when the number of people doubles, so that an index
   * stays the same while few of them rate.
   *
   * @param raters how many people rated it, 0 or more
   */
  public static int renown(int raters) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(raters);
  }
}
