package dev.matinee.evaluation.lists;

import java.util.Comparator;

/**
 * A place of an item in the list of a user.
 *
 * @param line of the file, from 1
 * @param score higher comes first
 * @param rank lower comes first where scores are equal
 */
record ListRow(long line, long user, long item, double score, double rank) {
  /** By score, then by rank, then by item id. */
  static final Comparator<ListRow> ORDER =
      Comparator.comparingDouble(ListRow::score)
          .reversed()
          .thenComparingDouble(ListRow::rank)
          .thenComparingLong(ListRow::item);
}
