package dev.matinee.recommender.internal.profile;

import dev.matinee.recommender.internal.matrix.DenseRatings;
import dev.matinee.recommender.internal.matrix.UserRows;

/**
 * What one person rated, by item in constant time: arrays as long as the catalogue that are
 * allocated once and cleared by what was put into them. For use by one thread at a time.
 */
final class ItemLookup {
  private final int[] indexes;
  private final int[] levels;

  ItemLookup(int items) {
    indexes = new int[items];
    levels = new int[items];
  }

  /** The index in the profile, or -1. Kept one higher, so that nothing is zero. */
  int index(int item) {
    return indexes[item] - 1;
  }

  void putIndex(int item, int index) {
    indexes[item] = index + 1;
  }

  void removeIndex(int item) {
    indexes[item] = 0;
  }

  /** The place on the scale of the rating in the person's own row of the matrix, or -1. */
  int level(int item) {
    return levels[item] - 1;
  }

  void putRow(DenseRatings matrix, int user) {
    UserRows rows = matrix.rowsOf(user);
    for (int at = matrix.rowStart(user); at < matrix.rowEnd(user); at++) {
      levels[rows.item(at)] = rows.level(at) + 1;
    }
  }

  void removeRow(DenseRatings matrix, int user) {
    UserRows rows = matrix.rowsOf(user);
    for (int at = matrix.rowStart(user); at < matrix.rowEnd(user); at++) {
      levels[rows.item(at)] = 0;
    }
  }
}
