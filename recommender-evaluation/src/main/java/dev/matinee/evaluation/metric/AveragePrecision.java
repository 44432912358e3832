package dev.matinee.evaluation.metric;

/**
 * The mean of the precisions at the places of the relevant items,
 *
 * <pre>
 *   AP@n = 1 / min(n, R) sum over k = 1..n of rel(k) hits(k) / k
 * </pre>
 *
 * where R counts the relevant items, {@code rel(k)} is 1 for a relevant item at place k and else 0,
 * and {@code hits(k)} counts the relevant items up to there; 0 to 1. Its mean over users is MAP@n.
 * Libraries differ in the divisor: some have R, with which a full list of n cannot reach 1.
 *
 * <p>Source: C. D. Manning, P. Raghavan and H. Schuetze (2008), Introduction to Information
 * Retrieval, section 8.4, doi 10.1017/CBO9780511809071.
 */
public final class AveragePrecision {
  private AveragePrecision() {}

  /** Of the first {@code n} places, 1 or more. */
  public static double of(JudgedRanking ranking, int n) {
    int hits = 0;
    double sum = 0;
    for (int rank = 0; rank < Math.min(ListLength.require(n), ranking.size()); rank++) {
      if (ranking.isRelevant(rank)) {
        hits++;
        sum += hits / (rank + 1.0);
      }
    }
    return sum / Math.min(n, ranking.relevant());
  }
}
