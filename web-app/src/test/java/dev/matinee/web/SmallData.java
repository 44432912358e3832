package dev.matinee.web;

import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.DataSet;
import dev.matinee.recommender.data.Item;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.LongStream;

/** Forty users, 1 to 40, who rated about half of sixty films with two tastes among them. */
final class SmallData {
  static final int USERS = 40;
  static final int FILMS = 60;

  private SmallData() {}

  static LiveModel model() {
    return LiveModel.train(dataSet(), true, Algorithm.USER_KNN);
  }

  static DataSet dataSet() {
    Random random = new Random(7);
    Ratings.Builder ratings = Ratings.builder();
    for (long user = 1; user <= USERS; user++) {
      for (long film = 1; film <= FILMS; film++) {
        if (random.nextBoolean()) {
          double liking = user % 2 == film % 2 ? 4 : 2;
          ratings.add(user, film, liking + random.nextInt(3) / 2.0, 0);
        }
      }
    }
    List<Item> films = LongStream.rangeClosed(1, FILMS).mapToObj(SmallData::film).toList();
    return new DataSet("small data", ratings.build(RatingScale.HALF_STARS), Catalogue.of(films), 0);
  }

  private static Item film(long id) {
    return new Item(
        id, "Film <" + id + ">", OptionalInt.of(1950 + (int) id), List.of(genre(id), "Drama"));
  }

  private static String genre(long id) {
    return id % 2 == 0 ? "Comedy" : "Horror";
  }
}
