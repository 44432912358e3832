package dev.matinee.examples;

import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Prediction;
import dev.matinee.recommender.Query;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.Recommendation;
import dev.matinee.recommender.Recommender;
import dev.matinee.recommender.UserProfile;
import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.DataSets;
import dev.matinee.recommender.data.Item;
import dev.matinee.recommender.data.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Recommends songs. The library speaks of items, and a rating is whatever number people give: here
 * 0 to 10 points.
 */
public final class SecondDomainExample {
  private static final RatingScale POINTS = new RatingScale(0, 10, 1);

  private static final long BLUE_KETTLE = 101;
  private static final long CORNER_TABLE = 104;
  private static final long GRANITE = 107;
  private static final long LOUD_NEIGHBOURS = 108;

  private SecondDomainExample() {}

  /**
   * Prints three songs.
   *
   * @param arguments none
   * @throws IOException if the bundled files cannot be read
   */
  public static void main(String... arguments) throws IOException {
    Path folder = BundledData.folder("music", "points.csv", "songs.csv");
    RatingMatrix points = RatingMatrix.of(points(folder.resolve("points.csv")));
    Catalogue songs = songs(folder.resolve("songs.csv"));
    Recommender recommender = Algorithms.standard().train(points, songs);

    UserProfile listener =
        UserProfile.builder()
            .rate(BLUE_KETTLE, 9)
            .rate(CORNER_TABLE, 10)
            .rate(LOUD_NEIGHBOURS, 2)
            .build();
    for (Recommendation song : recommender.recommend(listener, Query.top(3).withReasons(1))) {
      long like = song.because().get(0).itemId();
      System.out.printf(
          Locale.ROOT,
          "%s, because you gave \"%s\" %.0f points%n",
          songs.get(song.itemId()).title(),
          songs.get(like).title(),
          listener.ratingOf(like).orElseThrow());
    }
    Prediction rock = recommender.predict(listener, GRANITE).get(0);
    System.out.printf(Locale.ROOT, "%s: %.1f points%n", songs.get(GRANITE).title(), rock.rating());
  }

  /** The scale of the file would be inferred from its values; this one is known. */
  private static Ratings points(Path file) {
    Ratings read = DataSets.readRatings(file, ReadOptions.STRICT);
    Ratings.Builder points = Ratings.builder();
    for (int index = 0; index < read.size(); index++) {
      points.add(read.user(index), read.item(index), read.rating(index), read.timestamp(index));
    }
    return points.build(POINTS);
  }

  private static Catalogue songs(Path file) throws IOException {
    return Catalogue.of(
        Files.readAllLines(file).stream().skip(1).map(SecondDomainExample::song).toList());
  }

  /** A line such as {@code 101,Blue Kettle,Tin Harbour,jazz}; styles are what genres are for. */
  private static Item song(String line) {
    String[] fields = line.split(",", -1);
    return new Item(
        Long.parseLong(fields[0]),
        fields[1] + " by " + fields[2],
        OptionalInt.empty(),
        List.of(fields[3]));
  }
}
