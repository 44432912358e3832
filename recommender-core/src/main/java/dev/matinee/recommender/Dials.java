package dev.matinee.recommender;

/**
 * What a ranking is turned towards. The score of an item is multiplied by
 *
 * <pre>
 *   raters^(-0.15 discover) * 1.2^(newer (year - 2000) / 10)
 * </pre>
 *
 * where an item without a year counts as one of 2000. Each position gives one order, so that a list
 * is a prefix of a longer one, and filters leave the order alone.
 *
 * <p>The ranking of {@link Ease} is turned, and by {@code newer} that of {@linkplain Origin#NEW new
 * items} too. Entries of other origins keep their order. New items stand behind what is known by
 * ratings; at {@link #NEW_FIRST} they stand before it.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param discover -2 for what is well known to 2 for discoveries; 3 for new items first
 * @param newer -2 for older items to 2 for newer ones
 */
public record Dials(int discover, int newer) {
  /** The algorithm's own ranking. */
  public static final Dials NEUTRAL = new Dials(0, 0);

  /** How far a dial turns either way. */
  public static final int MOST = 2;

  /** The position of {@code discover}, beyond {@link #MOST}, that asks for new items first. */
  public static final int NEW_FIRST = 3;

  /**
   * Checks the positions.
   *
   * @throws RecommenderException if {@code discover} is not between -2 and 3, or {@code newer} not
   *     between -2 and 2
   */
  public Dials {
    requirePosition("discover", discover, NEW_FIRST);
    requirePosition("newer", newer, MOST);
  }

  private static void requirePosition(String name, int position, int most) {
    if (position < -MOST || position > most) {
      throw new RecommenderException(
          "%s must be between %d and %d, got %d".formatted(name, -MOST, most, position));
    }
  }
}
