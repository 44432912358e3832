package dev.matinee.recommender.internal.matrix;

import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.RecommenderException;

/**
 * Ratings in the order in which they come, sixteen bytes each, until they are ordered. For use by
 * one thread.
 */
public final class RatingLog {
  private final IdNumbers users = new IdNumbers();
  private final IdNumbers items = new IdNumbers();
  private final RatingValues values = new RatingValues();
  private final IntColumn userColumn = new IntColumn();
  private final IntColumn itemColumn = new IntColumn();
  private final IntColumn valueColumn = new IntColumn();
  private final IntColumn lowTimes = new IntColumn();
  private IntColumn highTimes = new IntColumn();
  private long earliest;
  private long latest;
  private boolean ordered;

  /** Adds a rating. */
  public void add(long user, long item, double rating, long timestamp) {
    requireNotOrdered();
    if (!Double.isFinite(rating)) {
      throw new RecommenderException(
          "a rating must be a finite number, got %s of user %d for item %d"
              .formatted(rating, user, item));
    }
    userColumn.add(users.of(user));
    itemColumn.add(items.of(item));
    valueColumn.add(values.codeOf(rating));
    addTime(timestamp);
  }

  private void addTime(long timestamp) {
    earliest = Math.min(earliest, timestamp);
    latest = Math.max(latest, timestamp);
    while (!TimeColumn.fitsInLow(timestamp) && highTimes.size() < lowTimes.size()) {
      highTimes.add(0);
    }
    if (!TimeColumn.fitsInLow(timestamp) || highTimes.size() > 0) {
      highTimes.add((int) (timestamp >>> Integer.SIZE));
    }
    lowTimes.add((int) timestamp);
  }

  /** The number of ratings. */
  public int size() {
    return userColumn.size();
  }

  /** All different ratings. */
  public double[] distinctRatings() {
    return values.distinct();
  }

  /**
   * Orders the ratings by user and item; of several for one pair the latest stays, and of equally
   * late ones the last added. The log gives up its memory and cannot be used any more.
   *
   * @throws RecommenderException if a rating is not on the scale, or the log was ordered before
   */
  public OrderedRatings order(RatingScale scale) {
    requireNotOrdered();
    int[] levels = levels(scale);
    ordered = true;
    long[] userIds = users.ascending();
    long[] itemIds = items.ascending();
    int[] userPlaces = users.places(userIds);
    int[] itemPlaces = items.places(itemIds);
    int[] starts = starts(userPlaces);
    int[] next = starts.clone();
    int[] orderedItems = new int[size()];
    short[] orderedLevels = new short[size()];
    TimeColumn times = TimeColumn.of(size(), earliest, latest);
    for (int index = 0; index < size(); index++) {
      int at = next[userPlaces[userColumn.take(index)]]++;
      orderedItems[at] = itemPlaces[itemColumn.take(index)];
      orderedLevels[at] = (short) levels[valueColumn.take(index)];
      times.set(at, takeTime(index));
    }
    return new RowOrder(userIds, itemIds, starts, orderedItems, orderedLevels, times).order();
  }

  private void requireNotOrdered() {
    if (ordered) {
      throw new RecommenderException("the ratings were built; start a new builder");
    }
  }

  private int[] starts(int[] userPlaces) {
    int[] starts = new int[userPlaces.length + 1];
    for (int index = 0; index < size(); index++) {
      starts[userPlaces[userColumn.get(index)] + 1]++;
    }
    for (int row = 0; row < userPlaces.length; row++) {
      starts[row + 1] += starts[row];
    }
    return starts;
  }

  private long takeTime(int index) {
    long low = Integer.toUnsignedLong(lowTimes.take(index));
    return highTimes.size() == 0 ? low : low | ((long) highTimes.take(index) << Integer.SIZE);
  }

  /** By code of a rating, its place on the scale. */
  private int[] levels(RatingScale scale) {
    double[] distinct = values.distinct();
    int[] levels = new int[distinct.length];
    for (int code = 0; code < levels.length; code++) {
      if (!scale.contains(distinct[code])) {
        throw offScale(scale, code);
      }
      levels[code] = scale.levelOf(distinct[code]);
    }
    return levels;
  }

  private RecommenderException offScale(RatingScale scale, int code) {
    int index = 0;
    while (valueColumn.get(index) != code) {
      index++;
    }
    return new RecommenderException(
        "rating must be %s, got %s of user %d for item %d"
            .formatted(
                scale,
                values.distinct()[code],
                users.id(userColumn.get(index)),
                items.id(itemColumn.get(index))));
  }
}
