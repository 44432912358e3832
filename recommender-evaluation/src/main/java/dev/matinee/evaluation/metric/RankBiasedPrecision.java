package dev.matinee.evaluation.metric;

/**
 * The rate at which somebody finds relevant items who reads a list from the top and goes on from
 * each item to the next with a fixed probability,
 *
 * <pre>
 *   RBP = (1 - p) sum over k = 1..n of rel(k) p^(k - 1)
 * </pre>
 *
 * with persistence p = 0.8, so that five items are read on average. 0 to {@code 1 - p^n}: what lies
 * behind place n counts as not relevant, so it is a lower bound, at most {@code p^n} too low.
 *
 * <p>Source: A. Moffat and J. Zobel (2008), doi 10.1145/1416950.1416952.
 */
public final class RankBiasedPrecision {
  /** The probability of going on to the next item. */
  public static final double PERSISTENCE = 0.8;

  private RankBiasedPrecision() {}

  /** Of the first {@code n} places, 1 or more. */
  public static double of(JudgedRanking ranking, int n) {
    double sum = 0;
    double reads = 1;
    for (int rank = 0; rank < Math.min(ListLength.require(n), ranking.size()); rank++) {
      sum += ranking.isRelevant(rank) ? reads : 0;
      reads *= PERSISTENCE;
    }
    return (1 - PERSISTENCE) * sum;
  }
}
