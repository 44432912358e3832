package dev.matinee.deploy.cost;

/**
 * A site of some size.
 *
 * @param users people who come in a month; as many accounts are kept
 * @param machine what the nodes run on; the ratings of all users must fit into its memory
 * @param isBalanced whether there is a load balancer, and so two machines at least
 */
record Site(long users, Machine machine, boolean isBalanced) {
  /** What one person does in a month: an assumption, like all of these. */
  static final int PAGES = 40;

  static final int RATINGS = 10;
  static final int TURNS = 10;

  /** How much busier the busiest hour is than the mean. */
  private static final double PEAK = 5;

  private static final double SECONDS = Prices.HOURS * 3_600;

  long pages() {
    return users * PAGES;
  }

  long ratings() {
    return users * RATINGS;
  }

  long turns() {
    return users * TURNS;
  }

  /** Pages, ratings and turns. */
  long requests() {
    return pages() + ratings() + turns();
  }

  double pagesPerSecondAtPeak() {
    return (pages() + ratings()) * PEAK / SECONDS;
  }

  int machines() {
    int least = isBalanced ? 2 : 1;
    return (int) Math.max(least, Math.ceil(pagesPerSecondAtPeak() / machine.pagesPerSecond()));
  }

  /** Nodes, each of which reads the feed of changes. */
  int nodes() {
    return isBalanced ? machines() : 2;
  }
}
