package dev.matinee.recommender;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Small made-up ratings on half stars, and what tests do to them. */
final class RandomRatings {
  private RandomRatings() {}

  /** Ratings of users 10, 20, ... for items 3, 6, ..., each pair present with a probability. */
  static Ratings of(int users, int items, double density, long seed) {
    Random random = new Random(seed);
    Ratings.Builder ratings = Ratings.builder();
    for (int user = 1; user <= users; user++) {
      for (int item = 1; item <= items; item++) {
        // Everybody has one rating at least, and the scale's ends occur.
        if (random.nextDouble() < density || item == 1 + user % items) {
          ratings.add(10L * user, 3L * item, (1 + random.nextInt(10)) / 2.0, 0);
        }
      }
    }
    return ratings.build(RatingScale.HALF_STARS);
  }

  /**
   * The same ratings, given at some time of the last sixty years, and now and then nobody knows.
   */
  static Ratings dated(Ratings ratings, long seed) {
    Random random = new Random(seed);
    Ratings.Builder builder = Ratings.builder();
    for (int at = 0; at < ratings.size(); at++) {
      long time = random.nextInt(10) == 0 ? 0 : random.nextInt(2_000_000_000);
      builder.add(ratings.user(at), ratings.item(at), ratings.rating(at), time);
    }
    return builder.build(ratings.scale());
  }

  /** The same ratings of half stars on a scale from 1 to 100. */
  static Ratings percents(Ratings ratings) {
    Ratings.Builder builder = Ratings.builder();
    for (int at = 0; at < ratings.size(); at++) {
      double rating = Math.rint(1 + 22 * (ratings.rating(at) - 0.5));
      builder.add(ratings.user(at), ratings.item(at), rating, ratings.timestamp(at));
    }
    return builder.build(new RatingScale(1, 100, 1));
  }

  static Ratings shuffled(Ratings ratings, long seed) {
    List<Integer> order = new ArrayList<>();
    for (int at = 0; at < ratings.size(); at++) {
      order.add(at);
    }
    Collections.shuffle(order, new Random(seed));
    Ratings.Builder builder = Ratings.builder();
    order.forEach(at -> add(builder, ratings, at));
    return builder.build(ratings.scale());
  }

  static Ratings withoutUser(Ratings ratings, long user) {
    Ratings.Builder builder = Ratings.builder();
    for (int at = 0; at < ratings.size(); at++) {
      if (ratings.user(at) != user) {
        add(builder, ratings, at);
      }
    }
    return builder.build(ratings.scale());
  }

  private static void add(Ratings.Builder builder, Ratings ratings, int at) {
    builder.add(ratings.user(at), ratings.item(at), ratings.rating(at), ratings.timestamp(at));
  }

  static Map<Long, Double> asMap(UserProfile profile) {
    Map<Long, Double> map = new TreeMap<>();
    for (int index = 0; index < profile.ratingCount(); index++) {
      map.put(profile.ratedItem(index), profile.rating(index));
    }
    return map;
  }

  /** The same person without saying that they are a user of the matrix. */
  static UserProfile anonymous(UserProfile profile) {
    UserProfile.Builder builder = UserProfile.builder();
    asMap(profile).forEach(builder::rate);
    return builder.build();
  }
}
