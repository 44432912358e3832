package dev.matinee.recommender.data;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where the parts of a rating stand in a row. A header may name the columns in any order, and
 * others beside them; without one they are user, item, rating and perhaps timestamp.
 *
 * @param timestamp the column of the time, or -1 where there is none
 * @param count the number of columns
 * @param hasHeader whether the first row names the columns
 * @param namesMovies whether the header speaks of movies, as MovieLens' does
 */
record RatingColumns(
    int user,
    int item,
    int rating,
    int timestamp,
    int count,
    boolean hasHeader,
    boolean namesMovies) {
  private static final Set<String> USER = Set.of("user", "userid", "uid");
  private static final Set<String> MOVIE = Set.of("movie", "movieid");
  private static final Set<String> ITEM = Set.of("item", "itemid", "iid");
  private static final Set<String> RATING = Set.of("rating", "score", "stars");
  private static final Set<String> TIMESTAMP = Set.of("timestamp", "time", "unixtime");

  /** The columns that a first row tells of, if it can be the first row of ratings. */
  static Optional<RatingColumns> of(List<String> firstRow) {
    boolean startsWithNumber = firstRow.get(0).strip().matches("[-+]?\\d.*");
    return startsWithNumber ? unnamed(firstRow.size()) : named(firstRow);
  }

  private static Optional<RatingColumns> unnamed(int count) {
    return switch (count) {
      case 3 -> Optional.of(new RatingColumns(0, 1, 2, -1, count, false, false));
      case 4 -> Optional.of(new RatingColumns(0, 1, 2, 3, count, false, false));
      default -> Optional.empty();
    };
  }

  private static Optional<RatingColumns> named(List<String> header) {
    List<String> names = header.stream().map(RatingColumns::normalised).toList();
    if (isAmbiguous(names)) {
      return Optional.empty();
    }
    int movie = indexOf(names, MOVIE);
    int item = movie < 0 ? indexOf(names, ITEM) : movie;
    int user = indexOf(names, USER);
    int rating = indexOf(names, RATING);
    return user < 0 || item < 0 || rating < 0
        ? Optional.empty()
        : Optional.of(
            new RatingColumns(
                user, item, rating, indexOf(names, TIMESTAMP), names.size(), true, movie >= 0));
  }

  /** Of two columns of one name either might be meant. */
  private static boolean isAmbiguous(List<String> names) {
    long items = count(names, MOVIE) + count(names, ITEM);
    return items > 1
        || Stream.of(USER, RATING, TIMESTAMP).anyMatch(wanted -> count(names, wanted) > 1);
  }

  private static long count(List<String> names, Set<String> wanted) {
    return names.stream().filter(wanted::contains).count();
  }

  private static String normalised(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
  }

  private static int indexOf(List<String> names, Set<String> wanted) {
    for (int index = 0; index < names.size(); index++) {
      if (wanted.contains(names.get(index))) {
        return index;
      }
    }
    return -1;
  }
}
