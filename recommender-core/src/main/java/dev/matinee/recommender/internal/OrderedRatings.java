package dev.matinee.recommender.internal;

/** Ratings in the order of user and item. Immutable by convention. */
public final class OrderedRatings {
  private final UserRows rows;
  private final long[] itemIds;
  private final TimeColumn times;

  /**
   * Takes the columns over.
   *
   * @param rows by user
   * @param itemIds by dense number, ascending; each is rated
   * @param times by position in the rows
   */
  OrderedRatings(UserRows rows, long[] itemIds, TimeColumn times) {
    this.rows = rows;
    this.itemIds = itemIds;
    this.times = times;
  }

  public UserRows rows() {
    return rows;
  }

  public long[] itemIds() {
    return itemIds;
  }

  public TimeColumn times() {
    return times;
  }
}
