package dev.matinee.evaluation;

import java.util.Locale;

/**
 * How popular an item is. The items of the training set, by the number of their raters and then by
 * id, are cut where a third and two thirds of all ratings are reached: each tier has a third of the
 * ratings, and the head by far the fewest items. Items that the training set does not know are in
 * the tail.
 *
 * <p>Source for head, middle and tail by cumulative use: O. Celma and P. Cano (2008), doi
 * 10.1145/1722149.1722154, who fit a model of the curve instead of taking thirds.
 */
public enum Tier {
  /** The most popular items. */
  HEAD,

  /** Those between. */
  MIDDLE,

  /** The least popular items. */
  TAIL;

  /** The tier of an item behind others that have some of all ratings. */
  static Tier behind(long ratings, long all) {
    if (3 * ratings < all) {
      return HEAD;
    }
    return 3 * ratings < 2 * all ? MIDDLE : TAIL;
  }

  /** Its name, such as {@code head}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
