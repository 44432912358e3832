package dev.matinee.recommender.data;

import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.RecommenderException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads data sets. The formats are told apart by their files, each plain or packed with gzip:
 *
 * <ul>
 *   <li>MovieLens since 2014: {@code ratings.csv} and {@code movies.csv}; half stars;
 *   <li>MovieLens 1M and 10M: {@code ratings.dat} and {@code movies.dat} with {@code ::}; half
 *       stars if there is one, else whole stars;
 *   <li>MovieLens 100K: {@code u.data} and {@code u.item}; whole stars;
 *   <li>the Netflix Prize: {@code combined_data_*.txt} or {@code mv_*.txt} and {@code
 *       movie_titles.csv}; whole stars;
 *   <li>RecBole: {@code *.inter}, perhaps with {@code *.item};
 *   <li>one CSV file of {@code user,item,rating[,timestamp]}, with or without a header that names
 *       these columns in any order by {@linkplain RatingColumn known names}; the scale is inferred.
 *       Another CSV file beside it whose header names the items and their titles gives these.
 * </ul>
 *
 * <p>Text is UTF-8, or Windows-1252 where it is not. Ids are whole numbers of 64 bits, or {@link
 * Names} where the header or most of the first rows say so. Times are seconds since 1970, or text
 * such as {@code 2020-08-23 18:30:00}. {@link FileHints} tell what a file does not. Rows come in
 * any order; of several ratings of one pair the latest stays. Ratings of items without a title are
 * kept. Beside the file of the items, {@code links.csv} and {@code tags.csv} as MovieLens has them
 * give the {@link ItemReferences}; either may be missing. A row that is bad (numbers, number of
 * fields, a rating off the scale, an item listed twice) ends the reading after the first ten of
 * them, or is counted and skipped on request. A file that is empty, cut off, or never closes a
 * quote is refused in either case.
 *
 * <p>All methods are safe for use by any number of threads.
 */
public final class DataSets {
  private DataSets() {}

  /**
   * Reads with {@link ReadOptions#STRICT}.
   *
   * @param directoryOrFile the data set
   * @return its ratings and items
   * @throws BadRowsException if rows are bad
   * @throws RecommenderException if there is no data set that can be read
   */
  public static DataSet read(Path directoryOrFile) {
    return read(directoryOrFile, ReadOptions.STRICT);
  }

  /**
   * Reads a directory with the files of a data set, or one file of ratings, which comes without
   * titles.
   *
   * @param directoryOrFile the data set
   * @param options how
   * @return its ratings and items
   * @throws BadRowsException if rows are bad and must not be skipped
   * @throws RecommenderException if there is no data set that can be read
   */
  public static DataSet read(Path directoryOrFile, ReadOptions options) {
    if (Files.isDirectory(directoryOrFile)) {
      return new DataFolder(directoryOrFile).read(options);
    }
    RatingFile file = looked(directoryOrFile, options);
    Ids ids = file.ids(options.hints().ids());
    BadRows badRows = new BadRows(options.skipBadRows());
    Ratings ratings = ratings(file, options, ids, badRows);
    Names names = ids.names();
    return new DataSet(
        file.file().name(),
        ratings,
        Catalogue.of(List.of()).withNames(names.items()),
        ItemReferences.none(),
        badRows.skipped(),
        names);
  }

  /**
   * Reads one file of ratings in any of the formats, such as {@code u1.base}.
   *
   * @param file the ratings
   * @param options how
   * @return the ratings in order
   * @throws BadRowsException if rows are bad and must not be skipped
   * @throws RecommenderException if it is no file of ratings that can be read
   */
  public static Ratings readRatings(Path file, ReadOptions options) {
    RatingFile looked = looked(file, options);
    Ids ids = looked.ids(options.hints().ids());
    return ratings(looked, options, ids, new BadRows(options.skipBadRows()));
  }

  private static RatingFile looked(Path path, ReadOptions options) {
    if (!Files.isRegularFile(path)) {
      throw new RecommenderException("there is no data set or file of ratings at " + path);
    }
    return RatingFile.of(new DataFile(path), options.hints());
  }

  private static Ratings ratings(RatingFile looked, ReadOptions options, Ids ids, BadRows badRows) {
    DataFile file = looked.file();
    ReadMeter meter = new ReadMeter(options.progress(), List.of(file));
    RatingReader reader = new RatingReader(badRows, meter, options.hints(), ids);
    reader.read(looked);
    return reader.ratings(file.name());
  }
}
