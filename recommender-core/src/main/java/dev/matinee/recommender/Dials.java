package dev.matinee.recommender;

/**
 * What a ranking is turned towards. The score of an item is multiplied by
 *
 * <pre>
 *   raters^(-0.15 discover) * 1.2^(newer (year - 2000) / 10)
 * </pre>
 *
 * where an item without a year counts as one of 2000; a score below zero is divided by it. Each
 * position gives one order, so that a list is a prefix of a longer one, and filters leave the order
 * alone. A whole ranking has the same items in another order.
 *
 * <p>All algorithms of this module heed the dials. Entries of one {@link Origin} are turned among
 * themselves: origins stay in their order.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param discover -2 for what is well known to 2 for discoveries
 * @param newer -2 for older items to 2 for newer ones
 */
public record Dials(int discover, int newer) {
  /** The algorithm's own ranking. */
  public static final Dials NEUTRAL = new Dials(0, 0);

  /** How far a dial turns either way. */
  public static final int MOST = 2;

  /**
   * Checks the positions.
   *
   * @throws RecommenderException if one of them is not between -2 and 2
   */
  public Dials {
    requirePosition("discover", discover);
    requirePosition("newer", newer);
  }

  private static void requirePosition(String name, int position) {
    if (position < -MOST || position > MOST) {
      throw new RecommenderException(
          "%s must be between %d and %d, got %d".formatted(name, -MOST, MOST, position));
    }
  }
}
