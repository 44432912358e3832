package dev.matinee.evaluation;

import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.UserProfile;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What recommenders are told of a test user: their ratings of the training set, or the first few of
 * these only. The others then count as watched, so that they are neither known nor recommended, and
 * the candidates stay the same.
 *
 * <p>Source for a given number of ratings: J. S. Breese, D. Heckerman and C. Kadie (1998),
 * Empirical analysis of predictive algorithms for collaborative filtering, UAI ("Given 2").
 *
 * @param train the training set
 * @param matrix made of it
 * @param given how many ratings are told; empty for all
 */
record KnownProfiles(Ratings train, RatingMatrix matrix, OptionalInt given) {
  /** The profile of a user, empty for one whom the training set does not know. */
  UserProfile of(long user) {
    if (!matrix.hasUser(user)) {
      return UserProfile.builder().build();
    }
    return given.isEmpty() ? matrix.profile(user) : first(given.getAsInt(), user);
  }

  private UserProfile first(int count, long user) {
    UserProfile.Builder profile = UserProfile.builder().userId(user);
    List<Integer> inOrder = inOrder(user);
    for (int index = 0; index < inOrder.size(); index++) {
      int at = inOrder.get(index);
      if (index < count) {
        profile.rate(train.item(at), train.rating(at), train.timestamp(at));
      } else {
        profile.watched(train.item(at));
      }
    }
    return profile.build();
  }

  /** The ratings of a user by time and then by item id. */
  private List<Integer> inOrder(long user) {
    return IntStream.range(start(user), train.size())
        .takeWhile(at -> train.user(at) == user)
        .boxed()
        .sorted(Comparator.<Integer>comparingLong(train::timestamp).thenComparing(at -> at))
        .toList();
  }

  private int start(long user) {
    int low = 0;
    int high = train.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (train.user(middle) < user) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
