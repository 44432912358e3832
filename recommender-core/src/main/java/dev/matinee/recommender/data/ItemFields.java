package dev.matinee.recommender.data;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** Reads what the formats of items have in common; refuses with the reason. */
final class ItemFields {
  private static final String NO_GENRES = "(no genres listed)";

  private ItemFields() {}

  static ReadItem item(long id, String title, List<String> genres) {
    MovieTitle read = MovieTitle.parse(title);
    if (read.name().isEmpty()) {
      throw new IllegalArgumentException("the title is empty");
    }
    return new ReadItem(
        new Item(id, read.name(), read.year(), genres), OtherTitles.inBrackets(title));
  }

  /** Genres between bars. */
  static List<String> genres(String text) {
    return Arrays.stream(text.split("\\|", -1))
        .map(String::strip)
        .filter(genre -> !genre.isEmpty() && !genre.equals(NO_GENRES))
        .toList();
  }

  static OptionalInt year(String text) {
    long year = whole("year", text);
    if (year < MovieTitle.FIRST_YEAR || year > MovieTitle.LAST_YEAR) {
      throw new IllegalArgumentException(
          "year must be between %d and %d, got %d"
              .formatted(MovieTitle.FIRST_YEAR, MovieTitle.LAST_YEAR, year));
    }
    return OptionalInt.of((int) year);
  }

  static long whole(String name, String text) {
    NumberText number = new NumberText();
    char[] characters = text.toCharArray();
    if (!number.readWhole(characters, 0, characters.length)) {
      throw new IllegalArgumentException(
          "%s must be a whole number of 64 bits, got %s"
              .formatted(name, RatingRow.shown(characters, 0, characters.length)));
    }
    return number.whole();
  }
}
