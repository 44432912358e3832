package dev.matinee.recommender;

/**
 * How many ratings at the average weigh against the ratings of an item and of a user when their
 * biases are estimated:
 *
 * <pre>
 *   b(u,i) = mu + b(i) + b(u)
 *   b(i) = sum over the raters of i of (r(u,i) - mu) / (items + number of them)
 *   b(u) = sum over what u rated of (r(u,i) - mu - b(i)) / (users + number of them)
 * </pre>
 *
 * where mu is the mean of all ratings.
 *
 * <p>Source: Y. Koren (2010), doi 10.1145/1644873.1644874, section 2.1.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param items for item biases, 0 or more
 * @param users for user biases, 0 or more
 */
public record BaselineDamping(double items, double users) {
  /** The defaults, flat around their optimum on several MovieLens sets. */
  public static final BaselineDamping DEFAULT = new BaselineDamping(5, 5);

  /**
   * Checks the numbers.
   *
   * @throws RecommenderException if one of them is negative or not finite
   */
  public BaselineDamping {
    requireNotNegative("items", items);
    requireNotNegative("users", users);
  }

  private static void requireNotNegative(String name, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new RecommenderException("the damping of " + name + " must be 0 or more, got " + value);
    }
  }
}
