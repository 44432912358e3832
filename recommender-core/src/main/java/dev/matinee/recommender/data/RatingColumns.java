package dev.matinee.recommender.data;

import static dev.matinee.recommender.data.RatingColumn.COUNT;
import static dev.matinee.recommender.data.RatingColumn.ITEM;
import static dev.matinee.recommender.data.RatingColumn.RATING;
import static dev.matinee.recommender.data.RatingColumn.TIMESTAMP;
import static dev.matinee.recommender.data.RatingColumn.USER;

import java.util.List;

/**
 * Where the parts of a rating stand in a row. A header may name the columns in any order, and
 * others beside them; without one they are user, item, rating and perhaps timestamp.
 *
 * @param rating the column of the rating or the count, or -1 where each row is one event
 * @param timestamp the column of the time, or -1 where there is none
 * @param count the number of columns
 * @param header the normalised names of the columns; empty where the file has no header
 */
record RatingColumns(
    int user, int item, int rating, int timestamp, int count, List<String> header) {
  private static final String UNKNOWN =
      "neither user, item, rating[, timestamp] nor a header that names each of these once";
  private static final String KNOWN =
      "; give the others by --columns user=...,item=...,rating=...,timestamp=...; known names are ";

  /**
   * The columns that a first row tells of.
   *
   * @throws IllegalArgumentException if it can be neither a header nor the first row of ratings
   */
  static RatingColumns of(List<String> firstRow, FileHints hints) {
    return hints.columns().isEmpty() && isRating(firstRow)
        ? unnamed(firstRow.size(), hints.implicit())
        : named(firstRow, hints);
  }

  /** A first field that is a number, or a third one, is none of a header. */
  private static boolean isRating(List<String> row) {
    boolean startsWithNumber = row.get(0).strip().matches("[-+]?\\d.*");
    boolean hasRating = row.size() >= 3 && row.get(2).strip().matches("[-+]?\\d+(?:\\.\\d*)?");
    return startsWithNumber || hasRating;
  }

  private static RatingColumns unnamed(int count, boolean implicit) {
    if (count == 2 && implicit) {
      return new RatingColumns(0, 1, -1, -1, count, List.of());
    }
    return switch (count) {
      case 3 -> new RatingColumns(0, 1, 2, -1, count, List.of());
      case 4 -> new RatingColumns(0, 1, 2, 3, count, List.of());
      default -> throw new IllegalArgumentException(UNKNOWN + KNOWN + RatingColumn.known());
    };
  }

  private static RatingColumns named(List<String> written, FileHints hints) {
    List<String> header = written.stream().map(RatingColumn::normalised).toList();
    Finder finder = new Finder(written, header, hints);
    int user = finder.find(USER);
    int item = finder.find(ITEM);
    if (user < 0 || item < 0) {
      throw new IllegalArgumentException(UNKNOWN + KNOWN + RatingColumn.known());
    }
    int rating = hints.implicit() ? finder.event() : finder.rating();
    return new RatingColumns(user, item, rating, finder.find(TIMESTAMP), written.size(), header);
  }

  boolean hasHeader() {
    return !header.isEmpty();
  }

  /** Whether the header speaks of movies, as MovieLens' does. */
  boolean namesMovies() {
    return hasHeader() && RatingColumn.namesMovies(header.get(item));
  }

  /** Whether the header says that the users' or the items' ids are no numbers. */
  boolean isNamed(int column) {
    return hasHeader() && RatingColumn.isNamed(header.get(column));
  }

  /** Finds columns of a header by what is told of them, else by their usual names. */
  private record Finder(List<String> written, List<String> header, FileHints hints) {
    int find(RatingColumn column) {
      String told = hints.columns().get(column);
      if (told != null) {
        return told(column, told);
      }
      try {
        return column.in(header);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "%s (%s); choose by --columns %s=..."
                .formatted(UNKNOWN, e.getMessage(), column.label()),
            e);
      }
    }

    private int told(RatingColumn column, String name) {
      List<String> stripped = written.stream().map(String::strip).toList();
      int exact = stripped.indexOf(name.strip());
      int alike = exact < 0 ? header.indexOf(RatingColumn.normalised(name)) : exact;
      if (alike < 0) {
        throw new IllegalArgumentException(
            "--columns %s=%s: its header has no such column, but %s"
                .formatted(column.label(), name, String.join(", ", stripped)));
      }
      return alike;
    }

    int rating() {
      int rating = find(RATING);
      if (rating >= 0) {
        return rating;
      }
      int count = find(COUNT);
      throw new IllegalArgumentException(
          count >= 0
              ? "its column %s counts events and has no ratings; read it with --implicit"
                  .formatted(written.get(count).strip())
              : UNKNOWN
                  + "; where each row is an event without a rating, read it with --implicit"
                  + KNOWN
                  + RatingColumn.known());
    }

    /** Counts, else what is called a rating; none where each row is one event. */
    int event() {
      boolean told = hints.columns().containsKey(RATING);
      int count = told ? -1 : find(COUNT);
      return count < 0 ? find(RATING) : count;
    }
  }
}
