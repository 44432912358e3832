package dev.matinee.recommender;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A user's ratings without some of them, which are to be predicted from the others. */
final class HeldOut {
  /** One rating of so many is held out. */
  static final int EVERY = 5;

  private static final int MOST = 16;
  private static final long SEED = 1;

  private final UserProfile whole;
  private final UserProfile rest;
  private final long[] items;

  private HeldOut(UserProfile whole, long... items) {
    this.whole = whole;
    this.items = items;
    UserProfile.Builder known = UserProfile.builder();
    whole.userId().ifPresent(known::userId);
    for (int index = 0; index < whole.ratingCount(); index++) {
      if (Arrays.binarySearch(items, whole.ratedItem(index)) < 0) {
        known.rate(whole.ratedItem(index), whole.rating(index), whole.ratedAt(index));
      }
    }
    rest = known.build();
  }

  /** Every fifth rating in the order of item ids, sixteen at most. */
  static HeldOut of(UserProfile whole) {
    return new HeldOut(
        whole,
        IntStream.range(0, whole.ratingCount())
            .filter(index -> index % EVERY == EVERY - 1)
            .limit(MOST)
            .mapToLong(whole::ratedItem)
            .toArray());
  }

  /**
   * A fifth of the ratings or less, spread evenly over the order of item ids, so that those who
   * rated much are seen by all kinds of items and weigh more.
   *
   * @param most how many at most
   */
  static HeldOut spread(UserProfile whole, int most) {
    int every = Math.max(EVERY, (whole.ratingCount() + most - 1) / most);
    return new HeldOut(
        whole,
        IntStream.range(0, whole.ratingCount())
            .filter(index -> index % every == every - 1)
            .mapToLong(whole::ratedItem)
            .toArray());
  }

  /** The users of a matrix in an order that depends on the ranks of their ids alone. */
  static long[] users(RatingMatrix matrix) {
    long[] ids = matrix.userIds();
    SplittableRandom random = new SplittableRandom(SEED);
    for (int last = ids.length - 1; last > 0; last--) {
      int other = random.nextInt(last + 1);
      long id = ids[last];
      ids[last] = ids[other];
      ids[other] = id;
    }
    return ids;
  }

  /** What stays. */
  UserProfile rest() {
    return rest;
  }

  /** The items whose ratings are held out, ascending; not to be written into. */
  long[] items() {
    return items;
  }

  /** The rating that was held out. */
  double rating(int index) {
    return whole.ratingOf(items[index]).orElseThrow();
  }
}
