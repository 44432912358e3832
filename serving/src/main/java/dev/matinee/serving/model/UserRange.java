package dev.matinee.serving.model;

import dev.matinee.recommender.RatingMatrix;

/**
 * Which user ids a data set has, in words.
 *
 * @param first the lowest id; 0 where there are no users
 * @param last the highest
 * @param users how many there are
 */
public record UserRange(long first, long last, int users) {
  static UserRange of(RatingMatrix matrix) {
    long[] ids = matrix.userIds();
    return ids.length == 0
        ? new UserRange(0, 0, 0)
        : new UserRange(ids[0], ids[ids.length - 1], ids.length);
  }

  /** {@return whether every id from the lowest to the highest is one} */
  public boolean isComplete() {
    return last - first + 1 == users;
  }

  /** In English. */
  @Override
  public String toString() {
    if (users == 0) {
      return "no users";
    }
    return isComplete()
        ? "users " + first + " to " + last
        : users + " users with IDs between " + first + " and " + last;
  }
}
