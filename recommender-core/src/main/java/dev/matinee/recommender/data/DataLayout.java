package dev.matinee.recommender.data;

import java.util.regex.Pattern;

/** The files that the known data sets consist of. */
enum DataLayout {
  MOVIELENS_CSV("ratings\\.csv", "movies\\.csv", "ratings.csv and movies.csv"),
  MOVIELENS_DAT("ratings\\.dat", "movies\\.dat", "ratings.dat and movies.dat"),
  MOVIELENS_100K("u\\.data", "u\\.item", "u.data and u.item"),
  NETFLIX(
      "combined_data_\\d+\\.txt|mv_\\d+\\.txt",
      "movie_titles\\.(?:csv|txt)",
      "combined_data_*.txt or mv_*.txt and movie_titles.csv"),
  KAGGLE_CSV("rating\\.csv", "movie\\.csv", "rating.csv and movie.csv"),
  LASTFM("user_artists\\.dat", "artists\\.dat", "user_artists.dat and artists.dat"),
  RECBOLE(".+\\.inter", ".+\\.item", "*.inter, perhaps with *.item");

  private final Pattern ratingFiles;
  private final Pattern itemFile;
  private final String description;

  DataLayout(String ratingFiles, String itemFile, String description) {
    this.ratingFiles = Pattern.compile("(?:" + ratingFiles + ")(?:\\.gz)?");
    this.itemFile = Pattern.compile(itemFile + "(?:\\.gz)?");
    this.description = description;
  }

  boolean isRatingFile(DataFile file) {
    return ratingFiles.matcher(file.name()).matches();
  }

  boolean isItemFile(DataFile file) {
    return itemFile.matcher(file.name()).matches();
  }

  /** Whether ratings may come without titles. */
  boolean mayLackItems(RatingFile ratings) {
    return switch (this) {
      case RECBOLE, LASTFM -> true;
      // Other data than MovieLens' may have a file of this name, too.
      case MOVIELENS_CSV, KAGGLE_CSV -> !ratings.namesMovies();
      case MOVIELENS_DAT, MOVIELENS_100K, NETFLIX -> false;
    };
  }

  /**
   * Reads the items.
   *
   * @param itemColumn how the ratings call their items, normalised
   */
  ItemReader readItems(ItemReader reader, String itemColumn, ReadMeter meter) {
    return switch (this) {
      case MOVIELENS_CSV, KAGGLE_CSV -> reader.readCsv(meter);
      case MOVIELENS_DAT -> reader.readLines(ItemFormat.DOUBLE_COLON, meter);
      case MOVIELENS_100K -> reader.readLines(ItemFormat.FLAGS, meter);
      case NETFLIX -> reader.readLines(ItemFormat.NETFLIX, meter);
      case RECBOLE, LASTFM -> reader.readTable(itemColumn, meter);
    };
  }

  /** The names of the files, for people. */
  String description() {
    return description;
  }
}
