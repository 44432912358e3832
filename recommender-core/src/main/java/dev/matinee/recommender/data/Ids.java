package dev.matinee.recommender.data;

import java.util.List;

/**
 * How the ids of users and items of a data set become numbers. For use by one thread.
 *
 * @param users of users
 * @param items of items
 */
record Ids(IdReader users, IdReader items) {
  static Ids numbers() {
    return new Ids(IdReader.numbers(), IdReader.numbers());
  }

  /**
   * As the files say.
   *
   * @param rows the first of a file of ratings, without a header
   */
  static Ids of(RatingColumns columns, List<List<String>> rows, IdKind kind) {
    return new Ids(
        reader(columns, columns.user(), rows, kind), reader(columns, columns.item(), rows, kind));
  }

  private static IdReader reader(
      RatingColumns columns, int column, List<List<String>> rows, IdKind kind) {
    boolean named =
        switch (kind) {
          case NUMBERS -> false;
          case NAMES -> true;
          case AUTO -> columns.isNamed(column) || mostAreNames(column, rows);
        };
    return named ? IdReader.names() : IdReader.numbers();
  }

  private static boolean mostAreNames(int column, List<List<String>> rows) {
    long there = rows.stream().filter(row -> row.size() > column).count();
    long names =
        rows.stream().filter(row -> row.size() > column && !isNumber(row.get(column))).count();
    return 2 * names > there;
  }

  /** A number with zeros in front, such as an ISBN, would lose them. */
  private static boolean isNumber(String text) {
    boolean hasZeros = text.length() > 1 && text.charAt(0) == '0' && text.charAt(1) != '.';
    return !hasZeros && new NumberText().readWholeNumber(text.toCharArray(), 0, text.length());
  }

  /** The names that were read. */
  Names names() {
    IdNames ofUsers = users.found();
    IdNames ofItems = items.found();
    return ofUsers.size() + ofItems.size() == 0 ? Names.none() : new Names(ofUsers, ofItems);
  }
}
