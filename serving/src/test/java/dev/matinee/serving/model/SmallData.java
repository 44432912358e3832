package dev.matinee.serving.model;

import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.DataSet;
import dev.matinee.recommender.data.Item;
import dev.matinee.recommender.data.ItemReferences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/** Forty users, 1 to 40, who rated about half of sixty films with two tastes among them. */
public final class SmallData {
  public static final int USERS = 40;
  public static final int FILMS = 60;
  public static final int EDITION = 1_000;

  private SmallData() {}

  public static LiveModel model() {
    return model(FILMS);
  }

  /** The same of as many films as wanted. */
  public static LiveModel model(int films) {
    DataSet data = dataSet(films, id -> "Film <" + id + ">");
    return LiveModel.train(Snapshot.of(data), ItemReferences.none(), true, Algorithms.USER_KNN);
  }

  /** The same ratings of films with titles of one's own, each used as often as needed. */
  public static LiveModel modelWithTitles(List<String> titles) {
    return LiveModel.train(
        Snapshot.of(dataSet(FILMS, id -> titles.get((int) (id % titles.size())))),
        ItemReferences.none(),
        false,
        Algorithms.USER_KNN);
  }

  public static DataSet dataSet() {
    return dataSet(FILMS, id -> "Film <" + id + ">");
  }

  /** The same without the last user. */
  public static DataSet dataSetOfFewer() {
    Ratings.Builder ratings = Ratings.builder();
    forEachRating(
        FILMS,
        (user, film, rating) -> {
          if (user < USERS) {
            ratings.add(user, film, rating, 0);
          }
        });
    DataSet all = dataSet();
    return new DataSet(all.name(), ratings.build(RatingScale.HALF_STARS), all.catalogue(), 0);
  }

  private static DataSet dataSet(int count, LongFunction<String> title) {
    Ratings.Builder ratings = Ratings.builder();
    forEachRating(count, (user, film, rating) -> ratings.add(user, film, rating, 0));
    List<Item> films =
        LongStream.rangeClosed(1, count).mapToObj(id -> film(id, title.apply(id))).toList();
    return new DataSet("small data", ratings.build(RatingScale.HALF_STARS), Catalogue.of(films), 0);
  }

  /** The same ratings of other films: those of an edition are 1 to 60 above its thousands. */
  public static DataSet edition(int number) {
    Ratings.Builder ratings = Ratings.builder();
    long first = (long) EDITION * number;
    forEachRating(FILMS, (user, film, rating) -> ratings.add(user, first + film, rating, 0));
    List<Item> films =
        LongStream.rangeClosed(first + 1, first + FILMS)
            .mapToObj(id -> film(id, "Film <" + id + ">"))
            .toList();
    return new DataSet(
        "edition " + number, ratings.build(RatingScale.HALF_STARS), Catalogue.of(films), 0);
  }

  /** The same as files of MovieLens in a new directory. */
  public static Path write(Path directory) throws IOException {
    StringBuilder ratings = new StringBuilder("userId,movieId,rating,timestamp\n");
    forEachRating(
        FILMS, (user, film, rating) -> ratings.append(user + "," + film + "," + rating + ",0\n"));
    StringBuilder films = new StringBuilder("movieId,title,genres\n");
    for (Item film : dataSet().catalogue().items()) {
      String title = film.title() + " (" + film.year().orElseThrow() + ")";
      films.append(film.id() + "," + title + "," + String.join("|", film.genres()) + "\n");
    }
    Files.createDirectory(directory);
    Files.writeString(directory.resolve("ratings.csv"), ratings);
    Files.writeString(directory.resolve("movies.csv"), films);
    return directory;
  }

  @FunctionalInterface
  private interface RatingSink {
    void add(long user, long film, double rating);
  }

  private static void forEachRating(int films, RatingSink sink) {
    Random random = new Random(7);
    for (long user = 1; user <= USERS; user++) {
      for (long film = 1; film <= films; film++) {
        if (random.nextBoolean()) {
          double liking = user % 2 == film % 2 ? 4 : 2;
          sink.add(user, film, liking + random.nextInt(3) / 2.0);
        }
      }
    }
  }

  private static Item film(long id, String title) {
    return new Item(id, title, OptionalInt.of(1950 + (int) (id % 70)), List.of(genre(id), "Drama"));
  }

  private static String genre(long id) {
    return id % 2 == 0 ? "Comedy" : "Horror";
  }
}
