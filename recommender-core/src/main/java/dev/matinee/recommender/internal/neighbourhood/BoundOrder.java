package dev.matinee.recommender.internal.neighbourhood;

import it.unimi.dsi.fastutil.longs.LongArrayList;

/** The users with the highest bounds in their descending order. For use by one thread. */
final class BoundOrder {
  /** So many of them at least, if there are so many users with a positive bound. */
  private static final int LENGTH = 500;

  /** From about so many users it is estimated how high the highest bounds are. */
  private static final int SAMPLE = 10_000;

  private static final double SAMPLE_MARGIN = 1.5;

  /** Bits of a float below its exponent and the highest five of its fraction. */
  private static final int FINE_BITS = 18;

  private static final int BUCKETS = 1 << (Integer.SIZE - 1 - FINE_BITS);

  private final LongArrayList keys;

  private BoundOrder(LongArrayList keys) {
    this.keys = keys;
  }

  /**
   * Orders by bound.
   *
   * @param bounds by user
   * @param count how many users are asked for; the order holds all users who may be one of them
   * @param slack how far at most a bound lies above the truth
   */
  static BoundOrder of(float[] bounds, int count, float slack) {
    int needed = Math.max(count + 1, LENGTH);
    int stride = Math.max(1, bounds.length / SAMPLE);
    BoundOrder order = above(bounds, limit(bounds, needed, stride) - slack);
    boolean enough = stride == 1 || order.size() >= needed;
    return enough ? order : above(bounds, limit(bounds, needed, 1) - slack);
  }

  private static BoundOrder above(float[] bounds, float limit) {
    float cut = Math.max(0, limit);
    LongArrayList keys = new LongArrayList(2 * LENGTH);
    for (int user = 0; user < bounds.length; user++) {
      if (bounds[user] > cut) {
        keys.add(key(user, bounds[user]));
      }
    }
    keys.sort(null);
    return new BoundOrder(keys);
  }

  /**
   * A number just below the so many highest bounds, or below all positive ones where there are
   * fewer. With a stride, an estimate from a sample, which is rather too low.
   */
  private static float limit(float[] bounds, int count, int stride) {
    int[] histogram = new int[BUCKETS];
    for (int user = 0; user < bounds.length; user += stride) {
      if (bounds[user] > 0) {
        // The bits of positive floats are in the order of the floats.
        histogram[Float.floatToRawIntBits(bounds[user]) >>> FINE_BITS]++;
      }
    }
    int sampled = stride == 1 ? count : (int) Math.ceil(SAMPLE_MARGIN * count / stride);
    int bucket = BUCKETS;
    for (int above = 0; above < sampled && bucket > 0; ) {
      above += histogram[--bucket];
    }
    return Math.nextDown(Float.intBitsToFloat(bucket << FINE_BITS));
  }

  private static long key(int user, float bound) {
    return ((long) (Integer.MAX_VALUE - Float.floatToRawIntBits(bound)) << Integer.SIZE) | user;
  }

  int size() {
    return keys.size();
  }

  /** The user at a rank from 0. */
  int user(int rank) {
    return (int) keys.getLong(rank);
  }
}
