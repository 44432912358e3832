package dev.matinee.recommender.internal.matrix;

import dev.matinee.recommender.internal.snapshot.SnapshotDamage;

/**
 * Looks whether arrays from outside can be a rating matrix: whether they are in order, and no
 * number in one points outside of another. What comes out of a file so fails when it is opened, and
 * not in the middle of somebody's list.
 */
final class MatrixBounds {
  private MatrixBounds() {}

  /**
   * Looks at all of them once.
   *
   * @throws SnapshotDamage if they cannot be a matrix
   */
  static void check(long[] itemIds, int scaleLevels, UserRows rows, ItemPostings postings)
      throws SnapshotDamage {
    boolean ids = areAscending(itemIds) && areAscending(rows.userIds());
    require(ids, "its ids are out of order");
    require(areRows(rows, itemIds.length, scaleLevels), "its rows of users are none");
    require(rows.times().fits(rows.ratingCount()), "its times of ratings are none");
    require(arePostings(postings, rows, itemIds.length, scaleLevels), "its index is none");
  }

  private static void require(boolean sound, String otherwise) throws SnapshotDamage {
    if (!sound) {
      throw SnapshotDamage.damaged(otherwise);
    }
  }

  private static boolean areRows(UserRows rows, int items, int scaleLevels) {
    int ratings = rows.items().length;
    return isDivision(rows.starts(), rows.userIds().length, ratings)
        && rows.levels().length == ratings
        && areBelow(rows.levels(), scaleLevels)
        && areBelow(rows.items(), items)
        && areAscending(rows);
  }

  private static boolean arePostings(
      ItemPostings postings, UserRows rows, int items, int scaleLevels) {
    int runs = postings.runLevels().length;
    return isDivision(postings.itemRuns(), items, runs)
        && areBelow(postings.runLevels(), scaleLevels)
        && areEnds(postings.runEnds(), runs, rows.items().length)
        && postings.users().length == rows.items().length
        && areBelow(postings.users(), rows.userIds().length);
  }

  private static boolean areAscending(long[] ids) {
    for (int at = 1; at < ids.length; at++) {
      if (ids[at - 1] >= ids[at]) {
        return false;
      }
    }
    return true;
  }

  /** Whether the items of each row ascend. */
  private static boolean areAscending(UserRows rows) {
    for (int row = 0; row < rows.size(); row++) {
      for (int at = rows.start(row) + 1; at < rows.end(row); at++) {
        if (rows.item(at - 1) >= rows.item(at)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether these are the starts of parts one after the other, and the end of the last one. */
  private static boolean isDivision(int[] starts, int parts, int end) {
    if (starts.length != parts + 1 || starts[0] != 0 || starts[parts] != end) {
      return false;
    }
    for (int part = 0; part < parts; part++) {
      if (starts[part] > starts[part + 1]) {
        return false;
      }
    }
    return true;
  }

  /** Whether these are the ends of parts one after the other. */
  private static boolean areEnds(int[] ends, int parts, int end) {
    if (ends.length != parts) {
      return false;
    }
    int before = 0;
    for (int each : ends) {
      if (each < before) {
        return false;
      }
      before = each;
    }
    return before == end;
  }

  private static boolean areBelow(int[] numbers, int limit) {
    for (int number : numbers) {
      if (number < 0 || number >= limit) {
        return false;
      }
    }
    return true;
  }

  private static boolean areBelow(short[] unsigned, int limit) {
    for (short number : unsigned) {
      if (Short.toUnsignedInt(number) >= limit) {
        return false;
      }
    }
    return true;
  }
}
