package dev.matinee.cli.data;

import dev.matinee.cli.option.LoadedData;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.DataSet;
import dev.matinee.recommender.data.Names;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The document of {@code data info --json}. {@code from} and {@code to} are left out where no
 * rating has a time.
 *
 * @param name of the data set
 * @param sample whether it is the built-in sample
 * @param users how many users rated something
 * @param items how many items were rated
 * @param titles how many items the catalogue has, rated or not
 * @param ratings how many ratings
 * @param density ratings / (users * items)
 * @param scale what a rating can be, or the confidence that is made of counts
 * @param implicit true where the data have counts and no ratings, else left out
 * @param names how many users and items have names; left out where all have numbers
 * @param from the time of the oldest rating, ISO 8601
 * @param to the time of the newest rating
 * @param ratingsPerUser how many ratings the users have
 * @param genres each genre with its items, in alphabetical order
 * @param sideData links, other titles and tags
 * @param skippedRows how many bad rows were skipped
 */
record DataDescription(
    String name,
    boolean sample,
    int users,
    int items,
    int titles,
    long ratings,
    double density,
    Scale scale,
    @Nullable Boolean implicit,
    @Nullable NameCounts names,
    @Nullable String from,
    @Nullable String to,
    Quantiles ratingsPerUser,
    List<GenreSize> genres,
    SideDataSize sideData,
    long skippedRows) {

  /** The least, the three quartiles and the largest of some numbers, each one of the numbers. */
  record Quantiles(int min, int p25, int median, int p75, int max) {
    static Quantiles of(int[] numbers) {
      int[] sorted = numbers.clone();
      Arrays.sort(sorted);
      return new Quantiles(
          at(sorted, 0), at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75), at(sorted, 1));
    }

    private static int at(int[] sorted, double share) {
      return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
  }

  record Scale(double min, double max, double step) {
    static Scale of(RatingScale scale) {
      return new Scale(scale.min(), scale.max(), scale.step());
    }

    @Override
    public String toString() {
      return new RatingScale(min, max, step).toString();
    }
  }

  record NameCounts(int users, int items) {
    static @Nullable NameCounts of(Names names) {
      return names.isEmpty() ? null : new NameCounts(names.users().size(), names.items().size());
    }
  }

  record GenreSize(String name, long items) {}

  static DataDescription of(LoadedData loaded) {
    Snapshot data = loaded.snapshot();
    RatingMatrix matrix = data.matrix();
    long[] times = matrix.hasTimes() ? times(matrix.ratings()) : new long[0];
    return new DataDescription(
        data.name(),
        loaded.sample(),
        matrix.userCount(),
        matrix.itemCount(),
        data.catalogue().size(),
        matrix.ratingCount(),
        matrix.ratingCount() / ((double) matrix.userCount() * matrix.itemCount()),
        Scale.of(matrix.scale()),
        matrix.scale().implicit() ? true : null,
        NameCounts.of(data.names()),
        times.length == 0 ? null : iso(times[0]),
        times.length == 0 ? null : iso(times[times.length - 1]),
        Quantiles.of(ratingsPerUser(matrix)),
        genres(data.catalogue()),
        SideDataSize.of(data.references()),
        loaded.dataSet().map(DataSet::skippedRows).orElse(0L));
  }

  private static long[] times(Ratings ratings) {
    return IntStream.range(0, ratings.size())
        .mapToLong(ratings::timestamp)
        .filter(time -> time != 0)
        .sorted()
        .toArray();
  }

  private static String iso(long epochSecond) {
    return Instant.ofEpochSecond(epochSecond).toString();
  }

  private static int[] ratingsPerUser(RatingMatrix matrix) {
    return Arrays.stream(matrix.userIds()).mapToInt(matrix::ratingCount).toArray();
  }

  private static List<GenreSize> genres(Catalogue catalogue) {
    return catalogue.genres().stream()
        .map(genre -> new GenreSize(genre, itemsOf(genre, catalogue)))
        .toList();
  }

  private static long itemsOf(String genre, Catalogue catalogue) {
    return catalogue.items().stream().filter(item -> item.genres().contains(genre)).count();
  }
}
