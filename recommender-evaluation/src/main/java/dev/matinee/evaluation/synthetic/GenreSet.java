package dev.matinee.evaluation.synthetic;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sets of MovieLens' genres, kept as the bits of an int, since there is one for every movie. */
final class GenreSet {
  /** How many genres there are; the bits 0 to this stand for them, in alphabetical order. */
  static final int GENRES = 18;

  private static final String[] LABELS = {
    "Action",
    "Adventure",
    "Animation",
    "Children",
    "Comedy",
    "Crime",
    "Documentary",
    "Drama",
    "Fantasy",
    "Film-Noir",
    "Horror",
    "Musical",
    "Mystery",
    "Romance",
    "Sci-Fi",
    "Thriller",
    "War",
    "Western"
  };

  /** About how many of a hundred movies in MovieLens have the genre. */
  private static final double[] FREQUENCIES = {
    12, 7, 5, 5, 27, 9, 9, 40, 5, 1, 10, 2, 5, 12, 6, 14, 3, 2
  };

  private static final AliasTable BY_FREQUENCY = new AliasTable(FREQUENCIES);
  private static final int PERCENT_OF_ONE = 40;
  private static final int PERCENT_UP_TO_TWO = 75;

  private GenreSet() {}

  /** One genre, or two or three different ones. */
  static int draw(Chance chance) {
    int percent = chance.below(100);
    int size = percent < PERCENT_OF_ONE ? 1 : percent < PERCENT_UP_TO_TWO ? 2 : 3;
    int drawn = 0;
    while (Integer.bitCount(drawn) < size) {
      drawn |= 1 << BY_FREQUENCY.draw(chance);
    }
    return drawn;
  }

  /** As MovieLens writes it: {@code Action|Sci-Fi}. */
  static String text(int set) {
    return IntStream.range(0, GENRES)
        .filter(genre -> (set & 1 << genre) != 0)
        .mapToObj(genre -> LABELS[genre])
        .collect(Collectors.joining("|"));
  }
}
