package dev.matinee.recommender.data;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The ways in which the line of an item is written, other than MovieLens' CSV. */
enum ItemFormat {
  /** MovieLens 1M and 10M: {@code 1::Toy Story (1995)::Animation|Children's|Comedy}. */
  DOUBLE_COLON {
    @Override
    ReadItem item(String line, IdReader ids) {
      String[] fields = line.split("::", -1);
      require(fields.length == 3, "expected 3 fields, got " + fields.length);
      return ItemFields.item(ids.of("id", fields[0]), fields[1], ItemFields.genres(fields[2]));
    }
  },
  /** MovieLens 100K: id, title, two dates, an address, and a flag for each genre. */
  FLAGS {
    @Override
    ReadItem item(String line, IdReader ids) {
      String[] fields = line.split("\\|", -1);
      int expected = FIRST_FLAG + GENRES.size();
      require(
          fields.length == expected,
          "expected %d fields, got %d".formatted(expected, fields.length));
      List<String> genres = new ArrayList<>();
      // The first flag says "unknown".
      for (int flag = 1; flag < GENRES.size(); flag++) {
        if (fields[FIRST_FLAG + flag].equals("1")) {
          genres.add(GENRES.get(flag));
        }
      }
      return ItemFields.item(ids.of("id", fields[0]), fields[1], genres);
    }
  },
  /** The Netflix Prize: {@code 3,1997,Character}, with commas in titles and NULL years. */
  NETFLIX {
    @Override
    ReadItem item(String line, IdReader ids) {
      String[] fields = line.split(",", 3);
      require(fields.length == 3, "expected 3 fields, got " + fields.length);
      ReadItem read = ItemFields.item(ids.of("id", fields[0]), fields[2], List.of());
      return fields[1].equals("NULL") ? read : dated(read, ItemFields.year(fields[1]));
    }

    private static ReadItem dated(ReadItem read, OptionalInt year) {
      Item item = read.item();
      return new ReadItem(new Item(item.id(), item.title(), year, List.of()), read.otherTitles());
    }
  };

  private static final int FIRST_FLAG = 5;
  private static final List<String> GENRES =
      List.of(
          "unknown",
          "Action",
          "Adventure",
          "Animation",
          "Children's",
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
          "Western");

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException with the reason why it cannot be read
   */
  abstract ReadItem item(String line, IdReader ids);

  private static void require(boolean good, String problem) {
    if (!good) {
      throw new IllegalArgumentException(problem);
    }
  }
}
