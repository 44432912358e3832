package dev.matinee.evaluation.fit;

import dev.matinee.recommender.Ratings;

/** Takes every n-th user of a large set of ratings. */
final class UserSample {
  private UserSample() {}

  /** All ratings, or those of users that are evenly spread, about as many as wanted. */
  static Ratings of(Ratings ratings, int most) {
    if (ratings.size() <= most) {
      return ratings;
    }
    int step = (int) Math.ceil(ratings.size() / (double) most);
    Ratings.Builder sample = Ratings.builder();
    for (int rank = 0; rank < ratings.userCount(); rank += step) {
      for (int at = ratings.start(rank); at < ratings.end(rank); at++) {
        sample.add(
            ratings.userAt(rank), ratings.item(at), ratings.rating(at), ratings.timestamp(at));
      }
    }
    return sample.build(ratings.scale());
  }
}
