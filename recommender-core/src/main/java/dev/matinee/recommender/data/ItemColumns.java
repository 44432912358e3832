package dev.matinee.recommender.data;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * Where the parts of an item stand in a table whose header names them, in any order and with others
 * among them.
 *
 * @param year the column of the year, or -1 where there is none
 * @param genres the column of the genres or other labels, or -1 where there is none
 * @param genresSeparator what stands between two of them, as a regular expression
 */
record ItemColumns(int id, int title, int year, int genres, String genresSeparator) {
  private static final List<String> TITLES =
      List.of(
          "title",
          "name",
          "itemtitle",
          "itemname",
          "movietitle",
          "booktitle",
          "productname",
          "producttitle",
          "artistname",
          "albumname",
          "trackname",
          "songname",
          "songtitle",
          "gamename",
          "description");
  private static final List<String> YEARS =
      List.of(
          "year", "releaseyear", "publicationyear", "yearofpublication", "originalpublicationyear");
  private static final List<String> GENRES =
      List.of("genres", "genre", "class", "categories", "category", "labels", "tags");

  private static final String PLAIN_ID = "id";

  /** RecBole's type of a column with several words. */
  private static final String WORDS = ":token_seq";

  /**
   * The columns of a header; empty where it names no item or no title.
   *
   * @param item how the ratings call their items, normalised; may be empty
   */
  static Optional<ItemColumns> of(List<String> header, String item) {
    List<String> names = header.stream().map(RatingColumn::normalised).toList();
    int id = id(names, item);
    int title = first(names, TITLES);
    int genres = first(names, GENRES);
    boolean words = genres >= 0 && header.get(genres).strip().endsWith(WORDS);
    return id < 0 || title < 0
        ? Optional.empty()
        : Optional.of(
            new ItemColumns(id, title, first(names, YEARS), genres, words ? " " : "[|;,]"));
  }

  private static int id(List<String> names, String item) {
    if (names.contains(item)) {
      return names.indexOf(item);
    }
    if (names.contains(PLAIN_ID)) {
      return names.indexOf(PLAIN_ID);
    }
    try {
      return RatingColumn.ITEM.in(names);
    } catch (IllegalArgumentException e) {
      return -1;
    }
  }

  /** Whether the header does not say whose the ids are. */
  boolean isPlainId(List<String> header) {
    return RatingColumn.normalised(header.get(id)).equals(PLAIN_ID);
  }

  private static int first(List<String> names, List<String> wanted) {
    return wanted.stream().mapToInt(names::indexOf).filter(at -> at >= 0).findFirst().orElse(-1);
  }

  /**
   * The item of a row.
   *
   * @throws IllegalArgumentException with the reason why it is none
   */
  Item item(List<String> row, IdReader ids) {
    String name = field(row, title).strip();
    if (name.isEmpty()) {
      throw new IllegalArgumentException("the title is empty");
    }
    return new Item(ids.of("id", field(row, id)), name, year(row), genres(row));
  }

  private static String field(List<String> row, int column) {
    return column < 0 || column >= row.size() ? "" : row.get(column);
  }

  /** What is no year says nothing: it is a label, and no number that anything depends on. */
  private OptionalInt year(List<String> row) {
    NumberText number = new NumberText();
    char[] text = field(row, year).strip().toCharArray();
    boolean good =
        number.readWholeNumber(text, 0, text.length)
            && number.whole() >= MovieTitle.FIRST_YEAR
            && number.whole() <= MovieTitle.LAST_YEAR;
    return good ? OptionalInt.of((int) number.whole()) : OptionalInt.empty();
  }

  private List<String> genres(List<String> row) {
    return Arrays.stream(field(row, genres).split(genresSeparator, -1))
        .map(String::strip)
        .filter(Predicate.not(String::isEmpty))
        .distinct()
        .toList();
  }
}
