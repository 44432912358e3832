package dev.matinee.recommender.internal.similarity;

/** For every user, what the correlation with one person needs. For use by one thread. */
interface PearsonSums {
  /**
   * Adds the ratings of one item.
   *
   * @param users who gave it the same rating, from {@code start} up to {@code end}
   * @param place of the person's rating on the scale
   * @param level the place of theirs
   */
  void add(int[] users, int start, int end, double place, int level);

  /** Pearson's correlation with a user; 0 where one of the two always gave the same rating. */
  double correlation(int user);

  /** The number of items that a user shares with the person. */
  int coRated(int user);

  /** Makes ready for the next person. */
  void clear();
}
