package dev.matinee.recommender;

import dev.matinee.recommender.internal.matrix.DenseRatings;
import dev.matinee.recommender.internal.matrix.MatrixSections;
import dev.matinee.recommender.internal.matrix.OrderedRatings;
import dev.matinee.recommender.internal.matrix.RatingsDigest;
import dev.matinee.recommender.internal.snapshot.SectionKind;
import dev.matinee.recommender.internal.snapshot.SectionReader;
import dev.matinee.recommender.internal.snapshot.SectionWriter;
import dev.matinee.recommender.internal.snapshot.SnapshotDamage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collection;
import java.util.stream.IntStream;

/**
 * The ratings of users for items, indexed both ways: by user, and by item as an inverted index.
 *
 * <p>Ids are any long numbers. A matrix never changes. {@link #with} makes a new one that shares
 * the memory of this one and lays the ratings of some users over it; it answers like one that was
 * made of all ratings anew.
 *
 * <p>It keeps the times of ratings that have one, four bytes each, unless it was made {@link
 * #withoutTimes}. Equal ratings of different times have one digest and so one {@linkplain
 * RecommenderInfo#version version}: a time says when a rating was given, and not what it is.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class RatingMatrix {
  private static final int HEAD_BYTES = 5 * Long.BYTES;

  /** Longer, so that what knows ratings alone refuses it, and shows no confidences for ratings. */
  private static final int IMPLICIT_HEAD_BYTES = HEAD_BYTES + Long.BYTES;

  private final RatingScale scale;
  private final DenseRatings dense;
  private final RatingsDigest digest;
  private final boolean keepsTimes;

  private RatingMatrix(
      RatingScale scale, DenseRatings dense, RatingsDigest digest, boolean keepsTimes) {
    this.scale = scale;
    this.dense = dense;
    this.digest = digest;
    this.keepsTimes = keepsTimes;
  }

  /**
   * Indexes ratings; takes seconds for tens of millions of them.
   *
   * @param ratings what the matrix is made of
   * @return the matrix
   */
  public static RatingMatrix of(Ratings ratings) {
    OrderedRatings ordered = ratings.ordered();
    DenseRatings dense =
        DenseRatings.of(ordered.rows(), ordered.itemIds(), ratings.scale().levels());
    return new RatingMatrix(ratings.scale(), dense, RatingsDigest.of(dense), true);
  }

  /**
   * The matrix with the ratings of some users put in the place of those that they had. A profile
   * without ratings takes its user out; users and items may be new. Takes time for what changed
   * since the last {@link #merged}, and for the number of items; not for the number of ratings.
   * Ratings keep the times that the profiles have, but not over a matrix {@link #withoutTimes}.
   *
   * @param people each says whose profile it is; of several of one user the last counts
   * @return a matrix that shares the memory of this one
   * @throws RecommenderException if a profile says no user, or a rating is not on the scale
   */
  public RatingMatrix with(Collection<UserProfile> people) {
    for (UserProfile person : people) {
      if (person.userId().isEmpty()) {
        throw new RecommenderException("a profile must say its user to become a row of a matrix");
      }
    }
    DenseRatings changed = dense.with(people, scale, keepsTimes);
    long[] users =
        people.stream().mapToLong(each -> each.userId().orElseThrow()).distinct().toArray();
    return new RatingMatrix(scale, changed, digest.changed(dense, changed, users), keepsTimes);
  }

  /** {@return the same ratings in one piece again, which are a little faster to ask} */
  public RatingMatrix merged() {
    return dense.isMerged() ? this : new RatingMatrix(scale, dense.merged(), digest, keepsTimes);
  }

  /**
   * {@return the same ratings without their times, and without those of what is laid over them
   * later; it shares the memory of everything else}
   */
  public RatingMatrix withoutTimes() {
    return keepsTimes ? new RatingMatrix(scale, dense.withoutTimes(), digest, false) : this;
  }

  /** {@return whether it is known of any rating when it was given} */
  public boolean hasTimes() {
    return dense.hasTimes();
  }

  /**
   * {@return the ratings that this is made of, with their times} They share the memory of this
   * matrix if it is {@link #merged}.
   */
  public Ratings ratings() {
    return new Ratings(scale, dense.ordered());
  }

  /**
   * {@return the number of ratings that lie over the base, by {@link #with} since {@link #merged}}
   */
  public int changedRatingCount() {
    return dense.deltaRatingCount();
  }

  /** {@return the scale that every rating is on} */
  public RatingScale scale() {
    return scale;
  }

  /** {@return the number of users who rated something} */
  public int userCount() {
    return dense.userCount();
  }

  /** {@return the number of items that somebody rated} */
  public int itemCount() {
    return dense.itemCount();
  }

  /** {@return the number of ratings} */
  public long ratingCount() {
    return dense.ratingCount();
  }

  /** {@return the ids of all users, ascending} */
  public long[] userIds() {
    return dense.userIds();
  }

  /** {@return the ids of all rated items, ascending} */
  public long[] itemIds() {
    return dense.itemIds();
  }

  /**
   * {@return whether a user rated something}
   *
   * @param userId any number
   */
  public boolean hasUser(long userId) {
    return dense.userNumber(userId) >= 0;
  }

  /**
   * {@return whether somebody rated an item}
   *
   * @param itemId any number
   */
  public boolean hasItem(long itemId) {
    return dense.itemNumber(itemId) >= 0;
  }

  /**
   * {@return the number of users who rated an item; 0 for an unknown item}
   *
   * @param itemId any number
   */
  public int raterCount(long itemId) {
    int item = dense.itemNumber(itemId);
    return item < 0 ? 0 : dense.raters(item);
  }

  /**
   * How often an item was given each rating. Takes time for each of its raters.
   *
   * @param itemId any number
   * @return a bar for each rating of the {@link #scale}; all are empty for an unknown item
   */
  public RatingHistogram histogram(long itemId) {
    int item = dense.itemNumber(itemId);
    int[] users = item < 0 ? new int[scale.levels()] : dense.usersByLevel(item);
    return new RatingHistogram(
        IntStream.range(0, users.length)
            .mapToObj(level -> new RatingHistogram.Bar(scale.ratingAt(level), users[level]))
            .toList());
  }

  /**
   * The number of ratings of a user.
   *
   * @param userId any user
   * @return 0 for an unknown user
   */
  public int ratingCount(long userId) {
    int user = dense.userNumber(userId);
    return user < 0 ? 0 : dense.rowEnd(user) - dense.rowStart(user);
  }

  /**
   * {@return the ratings of one of the users, with their times, as a profile that says whose it is}
   *
   * @param userId one of {@link #userIds}
   * @throws RecommenderException if there is no such user
   */
  public UserProfile profile(long userId) {
    int user = dense.userNumber(userId);
    if (user < 0) {
      throw new RecommenderException("no user " + userId + " among the " + userCount() + " users");
    }
    return dense.profile(user, scale);
  }

  /**
   * {@return a name of these ratings: 16 hexadecimal digits} The same ratings on the same scale
   * have the same on every machine, however the matrix came about and whenever they were given.
   */
  public String version() {
    return ModelVersion.of(digest, scale, "", "");
  }

  void addTo(SectionWriter sections) {
    int bytes = scale.implicit() ? IMPLICIT_HEAD_BYTES : HEAD_BYTES;
    ByteBuffer head = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    head.putDouble(scale.min()).putDouble(scale.max()).putDouble(scale.step());
    head.putLong(digest.high()).putLong(digest.low());
    sections.add(SectionKind.SCALE, head.array());
    MatrixSections.add(merged().dense, sections);
  }

  static RatingMatrix read(SectionReader sections, boolean withTimes)
      throws IOException, SnapshotDamage {
    ByteBuffer head =
        ByteBuffer.wrap(sections.bytes(SectionKind.SCALE)).order(ByteOrder.LITTLE_ENDIAN);
    boolean implicit = head.remaining() == IMPLICIT_HEAD_BYTES;
    if (!implicit && head.remaining() != HEAD_BYTES) {
      throw SnapshotDamage.damaged("its ratings have no scale");
    }
    RatingScale scale =
        new RatingScale(head.getDouble(), head.getDouble(), head.getDouble(), implicit);
    RatingsDigest digest = new RatingsDigest(head.getLong(), head.getLong());
    DenseRatings dense = MatrixSections.read(sections, scale.levels(), withTimes);
    return new RatingMatrix(scale, dense, digest, withTimes);
  }

  RecommenderInfo info(String algorithm, String settings) {
    String version = ModelVersion.of(digest, scale, algorithm, settings);
    return new RecommenderInfo(algorithm, version, userCount(), itemCount(), ratingCount());
  }

  DenseRatings dense() {
    return dense;
  }
}
