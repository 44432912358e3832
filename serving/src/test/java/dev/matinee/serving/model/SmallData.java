package dev.matinee.serving.model;

import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.DataSet;
import dev.matinee.recommender.data.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/** Forty users, 1 to 40, who rated about half of sixty movies with two tastes among them. */
public final class SmallData {
  public static final int USERS = 40;
  public static final int MOVIES = 60;
  public static final int EDITION = 1_000;

  private SmallData() {}

  public static LiveModel model() {
    return model(MOVIES);
  }

  /** The same of as many movies as wanted. */
  public static LiveModel model(int movies) {
    DataSet data = dataSet(movies, id -> "Film <" + id + ">");
    return LiveModel.train(Snapshot.of(data), true, Algorithms.USER_KNN);
  }

  /** The same ratings of movies with titles of one's own, each used as often as needed. */
  public static LiveModel modelWithTitles(List<String> titles) {
    return LiveModel.train(
        Snapshot.of(dataSet(MOVIES, id -> titles.get((int) (id % titles.size())))),
        false,
        Algorithms.USER_KNN);
  }

  public static DataSet dataSet() {
    return dataSet(MOVIES, id -> "Film <" + id + ">");
  }

  /** The same without the last user. */
  public static DataSet dataSetOfFewer() {
    Ratings.Builder ratings = Ratings.builder();
    forEachRating(
        MOVIES,
        (user, movie, rating) -> {
          if (user < USERS) {
            ratings.add(user, movie, rating, 0);
          }
        });
    DataSet all = dataSet();
    return new DataSet(all.name(), ratings.build(RatingScale.HALF_STARS), all.catalogue(), 0);
  }

  private static DataSet dataSet(int count, LongFunction<String> title) {
    Ratings.Builder ratings = Ratings.builder();
    forEachRating(count, (user, movie, rating) -> ratings.add(user, movie, rating, 0));
    List<Item> movies =
        LongStream.rangeClosed(1, count).mapToObj(id -> movie(id, title.apply(id))).toList();
    return new DataSet(
        "small data", ratings.build(RatingScale.HALF_STARS), Catalogue.of(movies), 0);
  }

  /** The same ratings of other movies: those of an edition are 1 to 60 above its thousands. */
  public static DataSet edition(int number) {
    Ratings.Builder ratings = Ratings.builder();
    long first = (long) EDITION * number;
    forEachRating(MOVIES, (user, movie, rating) -> ratings.add(user, first + movie, rating, 0));
    List<Item> movies =
        LongStream.rangeClosed(first + 1, first + MOVIES)
            .mapToObj(id -> movie(id, "Film <" + id + ">"))
            .toList();
    return new DataSet(
        "edition " + number, ratings.build(RatingScale.HALF_STARS), Catalogue.of(movies), 0);
  }

  /** The same as files of MovieLens in a new directory. */
  public static Path write(Path directory) throws IOException {
    StringBuilder ratings = new StringBuilder("userId,movieId,rating,timestamp\n");
    forEachRating(
        MOVIES,
        (user, movie, rating) -> ratings.append(user + "," + movie + "," + rating + ",0\n"));
    StringBuilder movies = new StringBuilder("movieId,title,genres\n");
    for (Item movie : dataSet().catalogue().items()) {
      String title = movie.title() + " (" + movie.year().orElseThrow() + ")";
      movies.append(movie.id() + "," + title + "," + String.join("|", movie.genres()) + "\n");
    }
    Files.createDirectory(directory);
    Files.writeString(directory.resolve("ratings.csv"), ratings);
    Files.writeString(directory.resolve("movies.csv"), movies);
    return directory;
  }

  @FunctionalInterface
  private interface RatingSink {
    void add(long user, long movie, double rating);
  }

  private static void forEachRating(int movies, RatingSink sink) {
    Random random = new Random(7);
    for (long user = 1; user <= USERS; user++) {
      for (long movie = 1; movie <= movies; movie++) {
        if (random.nextBoolean()) {
          double liking = user % 2 == movie % 2 ? 4 : 2;
          sink.add(user, movie, liking + random.nextInt(3) / 2.0);
        }
      }
    }
  }

  private static Item movie(long id, String title) {
    return new Item(id, title, OptionalInt.of(1950 + (int) (id % 70)), List.of(genre(id), "Drama"));
  }

  private static String genre(long id) {
    return id % 2 == 0 ? "Comedy" : "Horror";
  }
}
