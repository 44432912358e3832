package dev.matinee.recommender.internal.matrix;

/** Ratings in the order of user and item. Immutable by convention. */
public final class OrderedRatings {
  private final UserRows rows;
  private final long[] itemIds;

  /**
   * Takes the columns over.
   *
   * @param rows by user
   * @param itemIds by dense number, ascending; each is rated
   */
  OrderedRatings(UserRows rows, long[] itemIds) {
    this.rows = rows;
    this.itemIds = itemIds;
  }

  public UserRows rows() {
    return rows;
  }

  public long[] itemIds() {
    return itemIds;
  }
}
