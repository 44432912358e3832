package dev.matinee.recommender;

import dev.matinee.recommender.internal.DenseRatings;
import dev.matinee.recommender.internal.OrderedRatings;
import dev.matinee.recommender.internal.RatingsDigest;
import java.util.Collection;

/**
 * The ratings of users for items, indexed both ways: by user, and by item as an inverted index.
 *
 * <p>Ids are any long numbers. A matrix never changes. {@link #with} makes a new one that shares
 * the memory of this one and lays the ratings of some users over it; it answers like one that was
 * made of all ratings anew. Immutable; safe for use by any number of threads.
 */
public final class RatingMatrix {
  private final RatingScale scale;
  private final DenseRatings dense;
  private final RatingsDigest digest;

  private RatingMatrix(RatingScale scale, DenseRatings dense, RatingsDigest digest) {
    this.scale = scale;
    this.dense = dense;
    this.digest = digest;
  }

  private RatingMatrix(RatingScale scale, DenseRatings dense) {
    this(scale, dense, RatingsDigest.of(dense));
  }

  /** Indexes ratings; takes seconds for tens of millions of them. */
  public static RatingMatrix of(Ratings ratings) {
    OrderedRatings ordered = ratings.ordered();
    return new RatingMatrix(
        ratings.scale(),
        DenseRatings.of(ordered.rows(), ordered.itemIds(), ratings.scale().levels()));
  }

  /**
   * The matrix with the ratings of some users put in the place of those that they had. A profile
   * without ratings takes its user out; users and items may be new. Takes time for what changed
   * since the last {@link #merged}, and one pass over the ratings.
   *
   * @param people each says whose profile it is; of several of one user the last counts
   * @throws RecommenderException if a profile says no user, or a rating is not on the scale
   */
  public RatingMatrix with(Collection<UserProfile> people) {
    for (UserProfile person : people) {
      if (person.userId().isEmpty()) {
        throw new RecommenderException("a profile must say its user to become a row of a matrix");
      }
    }
    return new RatingMatrix(scale, dense.with(people, scale));
  }

  /** The same ratings in one piece again, which are a little faster to ask. */
  public RatingMatrix merged() {
    return dense.isMerged() ? this : new RatingMatrix(scale, dense.merged(), digest);
  }

  /** The number of ratings that lie over the base, by {@link #with} since {@link #merged}. */
  public int changedRatingCount() {
    return dense.deltaRatingCount();
  }

  public RatingScale scale() {
    return scale;
  }

  public int userCount() {
    return dense.userCount();
  }

  public int itemCount() {
    return dense.itemCount();
  }

  public long ratingCount() {
    return dense.ratingCount();
  }

  /** The ids of all users, ascending. */
  public long[] userIds() {
    return dense.userIds();
  }

  /** The ids of all rated items, ascending. */
  public long[] itemIds() {
    return dense.itemIds();
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
    return item < 0 ? 0 : dense.raters(item);
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
    return dense.profile(user, scale);
  }

  RecommenderInfo info(String algorithm, String settings) {
    String version = ModelVersion.of(digest, scale, algorithm, settings);
    return new RecommenderInfo(algorithm, version, userCount(), itemCount(), ratingCount());
  }

  DenseRatings dense() {
    return dense;
  }
}
