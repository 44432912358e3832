package dev.matinee.evaluation.metric;

/**
 * One over the place of the first relevant item among the first n, 0 where there is none; 0 to 1.
 * Its mean over users is MRR@n.
 *
 * <p>Source: E. M. Voorhees (1999), The TREC-8 question answering track report, NIST Special
 * Publication 500-246.
 */
public final class ReciprocalRank {
  private ReciprocalRank() {}

  /** Of the first {@code n} places, 1 or more. */
  public static double of(JudgedRanking ranking, int n) {
    for (int rank = 0; rank < Math.min(ListLength.require(n), ranking.size()); rank++) {
      if (ranking.isRelevant(rank)) {
        return 1 / (rank + 1.0);
      }
    }
    return 0;
  }
}
