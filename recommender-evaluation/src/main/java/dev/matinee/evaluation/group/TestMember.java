package dev.matinee.evaluation.group;

import dev.matinee.evaluation.Fold;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.UserProfile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A user whom a group may be drawn from.
 *
 * @param userId the user
 * @param profile their ratings of the training set
 * @param relevant what they rated well in the test set; not empty
 */
record TestMember(long userId, UserProfile profile, Set<Long> relevant) {
  /** The users of the training set with a relevant movie in the test set, by id. */
  static List<TestMember> all(Fold fold, RatingMatrix train, double relevantFrom) {
    Ratings test = fold.test();
    List<TestMember> members = new ArrayList<>();
    for (int rank = 0; rank < test.userCount(); rank++) {
      long user = test.userAt(rank);
      Set<Long> relevant = relevant(test, rank, relevantFrom);
      if (!relevant.isEmpty() && train.hasUser(user)) {
        members.add(new TestMember(user, train.profile(user), relevant));
      }
    }
    return members;
  }

  private static Set<Long> relevant(Ratings test, int rank, double relevantFrom) {
    Set<Long> relevant = new HashSet<>();
    for (int at = test.start(rank); at < test.end(rank); at++) {
      if (test.rating(at) >= relevantFrom) {
        relevant.add(test.item(at));
      }
    }
    return relevant;
  }

  /** The movies that they rated in the training set. */
  Set<Long> rated() {
    Set<Long> rated = new HashSet<>();
    for (int at = 0; at < profile.ratingCount(); at++) {
      rated.add(profile.ratedItem(at));
    }
    return rated;
  }
}
