package dev.matinee.evaluation.taste;

import java.util.List;

/**
 * How far one list follows a taste.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param taste its name
 * @param loved the genres that the person loves
 * @param ofTen how many of the first ten movies carry a loved genre
 * @param ofEach the same for each loved genre alone, in the order of {@code loved}
 * @param needed how many of the first ten must, at least
 * @param mostShared the largest number of movies that this list of 24 shares with that of a person
 *     who loves none of these genres
 * @param sharedWith the name of that person
 * @param hatedOnly the movies of the 24 that carry a hated genre and no loved one
 * @param popularity the mean over the first ten movies of the share of people who rated them, 0 to
 *     1
 */
public record TasteFigures(
    String taste,
    List<String> loved,
    int ofTen,
    List<Integer> ofEach,
    int needed,
    int mostShared,
    String sharedWith,
    List<Long> hatedOnly,
    double popularity) {
  public TasteFigures {
    loved = List.copyOf(loved);
    ofEach = List.copyOf(ofEach);
    hatedOnly = List.copyOf(hatedOnly);
  }
}
