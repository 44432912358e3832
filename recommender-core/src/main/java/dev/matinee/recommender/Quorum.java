package dev.matinee.recommender;

/**
 * How many of a person's neighbours must have rated an item before their votes bring it up:
 *
 * <pre>
 *   ceil(share * neighbours * (1 - rated / trusted)), and at least 1
 * </pre>
 *
 * where {@code neighbours} is how many a person can have, and not how many were found: three people
 * whom one obscure item brings together are no evidence.
 *
 * <p>Who has rated little has neighbours who agree by chance: mostly people who rated little, too,
 * each with an odd favourite. What many of them know is worth saying, what one of them knows is
 * not. The more the person has rated the less is asked, and from {@code trusted} ratings on a
 * single neighbour is enough.
 *
 * @param share of the neighbours for a person without ratings, 0 to 1
 * @param trusted the number of ratings from which neighbours are trusted, 1 or more
 */
public record Quorum(double share, int trusted) {
  /** Every neighbour may bring an item up alone. */
  public static final Quorum NONE = new Quorum(0, 1);

  /**
   * Checks the settings.
   *
   * @throws RecommenderException if one is out of its range
   */
  public Quorum {
    if (!(share >= 0 && share <= 1)) {
      throw new RecommenderException("share must be between 0 and 1, got " + share);
    }
    if (trusted < 1) {
      throw new RecommenderException("trusted must be 1 or more, got " + trusted);
    }
  }

  /**
   * {@return how many neighbours must have rated an item}
   *
   * @param neighbours that a person can have: the size of a neighbourhood, or the number of other
   *     users where that is smaller
   * @param rated how many items the person rated that others rated, too
   */
  public int of(int neighbours, int rated) {
    double doubt = Math.max(0, 1 - rated / (double) trusted);
    return Math.max(1, (int) Math.ceil(share * neighbours * doubt));
  }
}
