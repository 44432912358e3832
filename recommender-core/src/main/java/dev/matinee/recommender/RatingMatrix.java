package dev.matinee.recommender;

import dev.matinee.recommender.internal.DenseRatings;

/**
 * The ratings of users for items, indexed both ways: by user, and by item as an inverted index.
 *
 * <p>Ids are any long numbers. Immutable; safe for use by any number of threads.
 */
public final class RatingMatrix {
  private final RatingScale scale;
  private final DenseRatings dense;
  private final byte[] digest;

  private RatingMatrix(RatingScale scale, DenseRatings dense) {
    this.scale = scale;
    this.dense = dense;
    digest = ModelVersion.digest(scale, dense);
  }

  /** Indexes ratings. */
  public static RatingMatrix of(Ratings ratings) {
    return new RatingMatrix(ratings.scale(), RatingIndexer.index(ratings));
  }

  public RatingScale scale() {
    return scale;
  }

  public int userCount() {
    return dense.userIds().length;
  }

  public int itemCount() {
    return dense.itemIds().length;
  }

  public long ratingCount() {
    return dense.ratingCount();
  }

  /** The ids of all users, ascending. */
  public long[] userIds() {
    return dense.userIds().clone();
  }

  /** The ids of all rated items, ascending. */
  public long[] itemIds() {
    return dense.itemIds().clone();
  }

  public boolean hasUser(long userId) {
    return dense.userNumber(userId) >= 0;
  }

  public boolean hasItem(long itemId) {
    return dense.itemNumber(itemId) >= 0;
  }

  /** The number of users who rated an item; 0 for an unknown item. */
  public int raterCount(long itemId) {
    int item = dense.itemNumber(itemId);
    return item < 0 ? 0 : dense.itemEnd(item) - dense.itemStart(item);
  }

  /**
   * The ratings of one of the users, as a profile that says whose it is.
   *
   * @throws RecommenderException if there is no such user
   */
  public UserProfile profile(long userId) {
    int user = dense.userNumber(userId);
    if (user < 0) {
      throw new RecommenderException("no user " + userId + " among the " + userCount() + " users");
    }
    UserProfile.Builder profile = UserProfile.builder().userId(userId);
    for (int at = dense.userStart(user); at < dense.userEnd(user); at++) {
      profile.rate(dense.itemIds()[dense.itemAt(at)], scale.ratingAt(dense.userLevelAt(at)));
    }
    return profile.build();
  }

  RecommenderInfo info(String algorithm, String settings) {
    String version = ModelVersion.of(digest, algorithm, settings);
    return new RecommenderInfo(algorithm, version, userCount(), itemCount(), ratingCount());
  }

  DenseRatings dense() {
    return dense;
  }
}
