package dev.matinee.recommender.internal.linear;

import dev.matinee.recommender.internal.matrix.DenseRatings;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The items that a dense model knows: those with enough raters, and of these the most rated. They
 * have places from 0 in ascending order of their ids. Immutable; safe for use by any number of
 * threads.
 */
public final class Head {
  private static final int OUTSIDE = -1;

  private final long[] ids;
  private final int[] items;
  private final int[] places;

  private Head(long[] ids) {
    this.ids = ids;
    items = new int[ids.length];
    Arrays.fill(items, OUTSIDE);
    places = new int[0];
  }

  private Head(DenseRatings matrix, long[] ids) {
    this.ids = ids;
    items = Arrays.stream(ids).mapToInt(id -> rated(matrix, matrix.itemNumber(id))).toArray();
    places = new int[matrix.itemNumbers()];
    Arrays.fill(places, OUTSIDE);
    for (int place = 0; place < items.length; place++) {
      if (items[place] >= 0) {
        places[items[place]] = place;
      }
    }
  }

  /** The number of an item, or -1 where it has no raters any more. */
  private static int rated(DenseRatings matrix, int item) {
    return item >= 0 && matrix.raters(item) > 0 ? item : OUTSIDE;
  }

  /**
   * Chooses the items.
   *
   * @param minRaters how many users must have rated an item
   * @param maxItems how many items at most; of equally often rated ones the lower id is taken
   */
  public static Head of(DenseRatings matrix, int minRaters, int maxItems) {
    long[] ids =
        IntStream.range(0, matrix.itemNumbers())
            .filter(item -> matrix.raters(item) >= Math.max(1, minRaters))
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(matrix::raters)
                    .reversed()
                    .thenComparingLong(matrix::itemId))
            .limit(maxItems)
            .mapToLong(matrix::itemId)
            .sorted()
            .toArray();
    return new Head(matrix, ids);
  }

  /**
   * The same items in a matrix.
   *
   * @param ids ascending; those without raters have no dense number
   */
  public static Head of(DenseRatings matrix, long... ids) {
    return new Head(matrix, ids.clone());
  }

  /**
   * The same items in no matrix yet: none has a dense number.
   *
   * @param ids ascending
   */
  public static Head of(long... ids) {
    return new Head(ids.clone());
  }

  /** The number of items. */
  public int size() {
    return items.length;
  }

  /** The ids, ascending. */
  public long[] ids() {
    return ids.clone();
  }

  public long id(int place) {
    return ids[place];
  }

  /** The dense number of the item at a place, negative where it has no raters. */
  public int item(int place) {
    return items[place];
  }

  /** The place of an item by dense number, -1 for an item outside. */
  public int place(int item) {
    return item < 0 ? OUTSIDE : places[item];
  }
}
