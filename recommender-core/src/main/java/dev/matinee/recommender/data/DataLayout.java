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
      "combined_data_*.txt or mv_*.txt and movie_titles.csv");

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

  ItemReader readItems(DataFile file, BadRows badRows, ReadMeter meter) {
    ItemReader reader = new ItemReader(file, badRows);
    return switch (this) {
      case MOVIELENS_CSV -> reader.readCsv(meter);
      case MOVIELENS_DAT -> reader.readLines(ItemFormat.DOUBLE_COLON, meter);
      case MOVIELENS_100K -> reader.readLines(ItemFormat.FLAGS, meter);
      case NETFLIX -> reader.readLines(ItemFormat.NETFLIX, meter);
    };
  }

  /** The names of the files, for people. */
  String description() {
    return description;
  }
}
