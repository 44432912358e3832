package dev.matinee.recommender.internal;

import java.util.Arrays;

/**
 * A rating matrix over dense user and item numbers, as two sets of compressed rows: by user with
 * ascending items, and by item with ascending users. Ratings are places on the scale.
 *
 * <p>Immutable by convention: no caller writes into the arrays that it hands out.
 */
public final class DenseRatings {
  private static final int LEVEL_MASK = 0xffff;

  private final long[] userIds;
  private final long[] itemIds;
  private final int[] userStarts;
  private final int[] items;
  private final short[] userLevels;
  private final int[] itemStarts;
  private final int[] users;
  private final short[] itemLevels;

  private DenseRatings(
      long[] userIds, long[] itemIds, int[] userStarts, int[] items, short[] userLevels) {
    this.userIds = userIds;
    this.itemIds = itemIds;
    this.userStarts = userStarts;
    this.items = items;
    this.userLevels = userLevels;
    itemStarts = new int[itemIds.length + 1];
    users = new int[items.length];
    itemLevels = new short[items.length];
    invert();
  }

  /** Takes the rows by user, and makes the rows by item. */
  public static DenseRatings of(
      long[] userIds, long[] itemIds, int[] userStarts, int[] items, short[] levels) {
    return new DenseRatings(userIds, itemIds, userStarts, items, levels);
  }

  private void invert() {
    for (int item : items) {
      itemStarts[item + 1]++;
    }
    for (int item = 0; item < itemIds.length; item++) {
      itemStarts[item + 1] += itemStarts[item];
    }
    int[] next = itemStarts.clone();
    for (int user = 0; user < userIds.length; user++) {
      for (int at = userStarts[user]; at < userStarts[user + 1]; at++) {
        int place = next[items[at]]++;
        users[place] = user;
        itemLevels[place] = userLevels[at];
      }
    }
  }

  public long[] userIds() {
    return userIds;
  }

  public long[] itemIds() {
    return itemIds;
  }

  /** The dense number of a user, negative where there is none. */
  public int userNumber(long userId) {
    return Arrays.binarySearch(userIds, userId);
  }

  /** The dense number of an item, negative where there is none. */
  public int itemNumber(long itemId) {
    return Arrays.binarySearch(itemIds, itemId);
  }

  /** The place on the scale of a user's rating of an item, or -1. */
  public int levelOf(int user, int item) {
    int at = Arrays.binarySearch(items, userStarts[user], userStarts[user + 1], item);
    return at < 0 ? -1 : userLevelAt(at);
  }

  public int ratingCount() {
    return items.length;
  }

  public int userStart(int user) {
    return userStarts[user];
  }

  public int userEnd(int user) {
    return userStarts[user + 1];
  }

  public int itemAt(int at) {
    return items[at];
  }

  public int userLevelAt(int at) {
    return userLevels[at] & LEVEL_MASK;
  }

  public int itemStart(int item) {
    return itemStarts[item];
  }

  public int itemEnd(int item) {
    return itemStarts[item + 1];
  }

  public int userAt(int at) {
    return users[at];
  }

  public int itemLevelAt(int at) {
    return itemLevels[at] & LEVEL_MASK;
  }
}
