package dev.matinee.recommender.internal.matrix;

/**
 * A digest of a set of ratings that does not depend on their order: the sum of a hash of each. A
 * delta so changes the digest of its base by the ratings that it takes and adds, and has the digest
 * of a base made of the same ratings. It tells models apart; it does not resist an attacker.
 *
 * @param high the sum of the first hash
 * @param low the sum of the second hash
 */
public record RatingsDigest(long high, long low) {
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private static final RatingsDigest NOTHING = new RatingsDigest(0, 0);

  /** The digest of all ratings that count. */
  public static RatingsDigest of(DenseRatings ratings) {
    RatingsDigest sum = NOTHING;
    for (int user = 0; user < ratings.userNumbers(); user++) {
      if (!ratings.isMasked(user)) {
        sum = sum.plus(ofUser(ratings, user));
      }
    }
    return sum;
  }

  /**
   * The digest after the ratings of some users changed; looks at no other ratings.
   *
   * @param before what this is the digest of
   * @param after the same but for the ratings of these users
   * @param userIds different ones, who need not be in either
   */
  public RatingsDigest changed(DenseRatings before, DenseRatings after, long... userIds) {
    RatingsDigest sum = this;
    for (long userId : userIds) {
      sum = sum.minus(ofUserId(before, userId)).plus(ofUserId(after, userId));
    }
    return sum;
  }

  private static RatingsDigest ofUserId(DenseRatings ratings, long userId) {
    int user = ratings.userNumber(userId);
    return user < 0 ? NOTHING : ofUser(ratings, user);
  }

  private static RatingsDigest ofUser(DenseRatings ratings, int user) {
    long high = 0;
    long low = 0;
    long hashOfUser = mix(ratings.userId(user) + GOLDEN);
    UserRows rows = ratings.rowsOf(user);
    for (int at = ratings.rowStart(user); at < ratings.rowEnd(user); at++) {
      long item = ratings.itemId(rows.item(at));
      long hash = mix(hashOfUser ^ mix(item * GOLDEN + rows.level(at)));
      high += hash;
      low += mix(hash + GOLDEN);
    }
    return new RatingsDigest(high, low);
  }

  private RatingsDigest plus(RatingsDigest other) {
    return new RatingsDigest(high + other.high, low + other.low);
  }

  private RatingsDigest minus(RatingsDigest other) {
    return new RatingsDigest(high - other.high, low - other.low);
  }

  /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014, doi 10.1145/2660193.2660195). */
  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
