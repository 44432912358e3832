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
 * themselves: origins stay in their order. {@linkplain Origin#NEW New items} stand behind what is
 * known by ratings, or before it where they are asked for first; {@code discover} says nothing of
 * them.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param discover -2 for what is well known to 2 for discoveries
 * @param newer -2 for older items to 2 for newer ones
 * @param newFirst whether items that few users rated stand first
 */
@Beta
public record Dials(int discover, int newer, boolean newFirst) {
  /** The algorithm's own ranking. */
  public static final Dials NEUTRAL = new Dials(0, 0);

  /** How far a dial turns either way. */
  public static final int MOST = 2;

  /**
   * Checks the positions.
   *
   * @throws RecommenderException if one is not between -2 and 2
   */
  public Dials {
    Settings.requireBetween("discover", discover, -MOST, MOST);
    Settings.requireBetween("newer", newer, -MOST, MOST);
  }

  /**
   * New items stand behind what is known by ratings.
   *
   * @param discover -2 for what is well known to 2 for discoveries
   * @param newer -2 for older items to 2 for newer ones
   * @throws RecommenderException if one is not between -2 and 2
   */
  public Dials(int discover, int newer) {
    this(discover, newer, false);
  }

  /** {@return the same with items that few users rated in front} */
  public Dials withNewFirst() {
    return new Dials(discover, newer, true);
  }
}
