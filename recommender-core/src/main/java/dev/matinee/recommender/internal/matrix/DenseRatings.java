package dev.matinee.recommender.internal.matrix;

import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.UserProfile;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.LongStream;

/**
 * A rating matrix over dense user and item numbers: a base segment and, over it, a delta segment
 * with the users who changed or came since. A user of the base who is in the delta, or who left, is
 * masked there. Ratings are places on the scale.
 *
 * <p>Numbers of the base are in the order of the ids; those of the delta follow them. Whatever
 * depends on the order of users or items goes by their ids, so that base and delta together answer
 * bit for bit as a base made of the same ratings.
 *
 * <p>Immutable by convention: no caller writes into the arrays that it hands out.
 */
public final class DenseRatings {
  private final int scaleLevels;
  private final long[] itemIds;
  private final int baseItems;
  private final Segment base;
  private final Segment delta;
  private final boolean[] masked;
  private final int[] raters;
  private final long[] levelSums;
  private final int userCount;
  private final int itemCount;
  private final int ratingCount;

  private DenseRatings(
      int scaleLevels,
      long[] itemIds,
      int baseItems,
      Segment base,
      Segment delta,
      boolean[] masked) {
    this.scaleLevels = scaleLevels;
    this.itemIds = itemIds;
    this.baseItems = baseItems;
    this.base = base;
    this.delta = delta;
    this.masked = masked;
    raters = new int[itemIds.length];
    levelSums = new long[itemIds.length];
    countPostings(base.postings(), baseItems);
    countPostings(delta.postings(), itemIds.length);
    int maskedUsers = 0;
    int maskedRatings = 0;
    for (int row = 0; row < masked.length; row++) {
      if (masked[row]) {
        maskedUsers++;
        maskedRatings += base.rows().end(row) - base.rows().start(row);
        takeOut(row);
      }
    }
    userCount = base.rows().size() + delta.rows().size() - maskedUsers;
    ratingCount = base.rows().ratingCount() + delta.rows().ratingCount() - maskedRatings;
    itemCount = (int) Arrays.stream(raters).filter(count -> count > 0).count();
  }

  /** Indexes rows over items with ascending ids. */
  public static DenseRatings of(UserRows rows, long[] itemIds, int scaleLevels) {
    return of(Segment.of(rows, itemIds.length, scaleLevels, 0), itemIds, scaleLevels);
  }

  /** Takes what was indexed before. */
  public static DenseRatings of(Segment base, long[] itemIds, int scaleLevels) {
    boolean[] nobody = new boolean[base.rows().size()];
    Segment nothing = noUsers(itemIds.length, scaleLevels, base.endUser());
    return new DenseRatings(scaleLevels, itemIds, itemIds.length, base, nothing, nobody);
  }

  private static Segment noUsers(int items, int scaleLevels, int firstUser) {
    UserRows none =
        new UserRows(new long[0], new int[1], new int[0], new short[0], TimeColumn.NONE);
    return Segment.of(none, items, scaleLevels, firstUser);
  }

  /** The same base under another delta. */
  DenseRatings withDelta(UserRows rows, long[] newItemIds, boolean[] masked) {
    long[] ids =
        LongStream.concat(Arrays.stream(itemIds, 0, baseItems), Arrays.stream(newItemIds))
            .toArray();
    Segment changes = Segment.of(rows, ids.length, scaleLevels, base.endUser());
    return new DenseRatings(scaleLevels, ids, baseItems, base, changes, masked);
  }

  private void countPostings(ItemPostings postings, int items) {
    for (int item = 0; item < items; item++) {
      raters[item] += postings.end(item) - postings.start(item);
      for (int run = postings.firstRun(item); run < postings.endRun(item); run++) {
        levelSums[item] +=
            (long) postings.runLevel(run) * (postings.runEnd(run) - postings.runStart(run));
      }
    }
  }

  private void takeOut(int row) {
    UserRows rows = base.rows();
    for (int at = rows.start(row); at < rows.end(row); at++) {
      raters[rows.item(at)]--;
      levelSums[rows.item(at)] -= rows.level(at);
    }
  }

  /** The same with the ratings of some users put in the place of those that they had. */
  public DenseRatings with(Collection<UserProfile> people, RatingScale scale, boolean keepTimes) {
    return Delta.over(this, scale, keepTimes, people);
  }

  /** The same, in the same memory, without times. */
  public DenseRatings withoutTimes() {
    return new DenseRatings(
        scaleLevels, itemIds, baseItems, base.withoutTimes(), delta.withoutTimes(), masked);
  }

  /** Whether the times of ratings are known. */
  public boolean hasTimes() {
    return base.rows().times().isDated() || delta.rows().times().isDated();
  }

  /** The same by user and item, in the same memory where this is one segment. */
  public OrderedRatings ordered() {
    DenseRatings one = isMerged() ? this : merged();
    return new OrderedRatings(one.base.rows(), one.itemIds);
  }

  /** The same in one segment. */
  public DenseRatings merged() {
    return Merge.of(this);
  }

  Segment base() {
    return base;
  }

  Segment delta() {
    return delta;
  }

  /** Whether a row of the base does not count any more. */
  public boolean isMasked(int user) {
    return user < masked.length && masked[user];
  }

  /** Whether a number is that of a user who counts, and not of one who changed or left. */
  public boolean counts(int user) {
    return !isMasked(user);
  }

  boolean[] masked() {
    return masked;
  }

  /** The number of items that the base knows; the items above are those of the delta alone. */
  int baseItems() {
    return baseItems;
  }

  /** Whether there is nothing but a base. */
  public boolean isMerged() {
    return delta.rows().size() == 0 && userCount == base.rows().size();
  }

  /** The number of ratings of changed and new users. */
  public int deltaRatingCount() {
    return delta.rows().ratingCount();
  }

  /** The number of users. */
  public int userCount() {
    return userCount;
  }

  /** The number of items that somebody rated. */
  public int itemCount() {
    return itemCount;
  }

  public int ratingCount() {
    return ratingCount;
  }

  /** The sum over users of the squared number of their ratings. */
  public long pairCount() {
    long pairs = 0;
    for (int user = 0; user < userNumbers(); user++) {
      long rated = counts(user) ? rowEnd(user) - rowStart(user) : 0;
      pairs += rated * rated;
    }
    return pairs;
  }

  /** The number of places on the scale. */
  public int scaleLevels() {
    return scaleLevels;
  }

  /** One more than the highest number of a user. */
  public int userNumbers() {
    return delta.endUser();
  }

  /** One more than the highest number of an item. */
  public int itemNumbers() {
    return itemIds.length;
  }

  public long userId(int user) {
    Segment segment = segmentOf(user);
    return segment.rows().userId(segment.row(user));
  }

  public long itemId(int item) {
    return itemIds[item];
  }

  /** The dense number of a user, negative where there is none. */
  public int userNumber(long userId) {
    int row = delta.rows().rowOf(userId);
    if (row >= 0) {
      return delta.firstUser() + row;
    }
    int user = base.rows().rowOf(userId);
    return user >= 0 && masked[user] ? -1 : user;
  }

  /** The dense number of an item of the base, negative where there is none. */
  int baseItemNumber(long itemId) {
    return Arrays.binarySearch(itemIds, 0, baseItems, itemId);
  }

  /** The dense number of an item that somebody rated, negative where there is none. */
  public int itemNumber(long itemId) {
    int item = baseItemNumber(itemId);
    if (item < 0) {
      item = Arrays.binarySearch(itemIds, baseItems, itemIds.length, itemId);
    }
    return item >= 0 && raters[item] == 0 ? -1 : item;
  }

  /** The ids of all users, ascending. */
  public long[] userIds() {
    long[] ids = new long[userCount];
    int count = 0;
    for (int user = 0; user < userNumbers(); user++) {
      if (!isMasked(user)) {
        ids[count++] = userId(user);
      }
    }
    Arrays.sort(ids);
    return ids;
  }

  /** The ids of all rated items, ascending. */
  public long[] itemIds() {
    long[] ids = new long[itemCount];
    int count = 0;
    for (int item = 0; item < itemIds.length; item++) {
      if (raters[item] > 0) {
        ids[count++] = itemIds[item];
      }
    }
    Arrays.sort(ids);
    return ids;
  }

  /**
   * Goes through the raters of an item, run by run: first those of the base, also masked ones, then
   * those of the delta.
   */
  public void forEachRun(int item, RunVisitor visitor) {
    visit(base.postings(), item, visitor);
    visit(delta.postings(), item, visitor);
  }

  private static void visit(ItemPostings postings, int item, RunVisitor visitor) {
    if (item < postings.itemCount()) {
      for (int run = postings.firstRun(item); run < postings.endRun(item); run++) {
        visitor.visit(
            postings.runLevel(run), postings.users(), postings.runStart(run), postings.runEnd(run));
      }
    }
  }

  /** Is shown the raters who gave an item one rating. */
  @FunctionalInterface
  public interface RunVisitor {
    /**
     * Takes a run.
     *
     * @param level the place of the rating on the scale
     * @param users the raters, from {@code start} up to {@code end}; not to be written into
     */
    void visit(int level, int[] users, int start, int end);
  }

  /** The rows that a user's row is one of. */
  public UserRows rowsOf(int user) {
    return segmentOf(user).rows();
  }

  /** Where the row of a user begins in {@link #rowsOf}. */
  public int rowStart(int user) {
    Segment segment = segmentOf(user);
    return segment.rows().start(segment.row(user));
  }

  /** Where the row of a user ends in {@link #rowsOf}. */
  public int rowEnd(int user) {
    Segment segment = segmentOf(user);
    return segment.rows().end(segment.row(user));
  }

  /** The ratings of a user, as a profile that says whose it is. */
  public UserProfile profile(int user, RatingScale scale) {
    UserProfile.Builder profile = UserProfile.builder().userId(userId(user));
    UserRows rows = rowsOf(user);
    for (int at = rowStart(user); at < rowEnd(user); at++) {
      profile.rate(itemIds[rows.item(at)], scale.ratingAt(rows.level(at)), rows.time(at));
    }
    return profile.build();
  }

  private Segment segmentOf(int user) {
    return user < delta.firstUser() ? base : delta;
  }

  /** The number of users who rated an item. */
  public int raters(int item) {
    return raters[item];
  }

  /** How many users gave an item each rating, by its place on the scale. */
  public int[] usersByLevel(int item) {
    int[] counts = new int[scaleLevels()];
    forEachRun(
        item,
        (level, users, start, end) -> {
          for (int at = start; at < end; at++) {
            if (!isMasked(users[at])) {
              counts[level]++;
            }
          }
        });
    return counts;
  }

  /** The sum of the places on the scale of all ratings of an item. */
  public long levelSum(int item) {
    return levelSums[item];
  }

  /** The place on the scale of a user's rating of an item, or -1. */
  public int levelOf(int user, int item) {
    UserRows rows = rowsOf(user);
    int low = rowStart(user);
    int high = rowEnd(user) - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int found = rows.item(middle);
      if (found == item) {
        return rows.level(middle);
      }
      if (itemIds[found] < itemIds[item]) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }
}
