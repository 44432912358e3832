package dev.matinee.recommender.internal;

import java.util.Arrays;

/** The users with the highest bounds in their descending order. For use by one thread. */
final class BoundOrder {
  /** So many of them at least, if there are so many users with a positive bound. */
  static final int LENGTH = 500;

  private final long[] keys;

  private BoundOrder(long[] keys) {
    this.keys = keys;
  }

  /**
   * Orders by bound.
   *
   * @param bounds by user
   * @param count how many users must be there with everybody who may be one of them
   * @param slack see {@link Candidates}
   */
  static BoundOrder of(float[] bounds, int count, float slack) {
    Candidates candidates = new Candidates(Math.max(count, LENGTH), slack);
    for (int user = 0; user < bounds.length; user++) {
      if (bounds[user] > candidates.cut()) {
        candidates.add(user, bounds[user]);
      }
    }
    long[] keys = new long[candidates.size()];
    int kept = 0;
    for (int index = 0; index < keys.length; index++) {
      int user = candidates.user(index);
      if (bounds[user] > candidates.cut()) {
        keys[kept++] = key(user, bounds[user]);
      }
    }
    Arrays.sort(keys, 0, kept);
    return new BoundOrder(Arrays.copyOf(keys, kept));
  }

  /** The bits of a positive float are in its order. */
  private static long key(int user, float bound) {
    return ((long) (Integer.MAX_VALUE - Float.floatToRawIntBits(bound)) << Integer.SIZE) | user;
  }

  int size() {
    return keys.length;
  }

  /** The user at a rank from 0. */
  int user(int rank) {
    return (int) keys[rank];
  }
}
