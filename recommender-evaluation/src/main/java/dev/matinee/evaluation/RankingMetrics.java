package dev.matinee.evaluation;

import java.util.List;
import java.util.Set;

/**
 * How well one list of at most n items finds one user's relevant items.
 *
 * <p>Sources: K. Jarvelin and J. Kekalainen (2002), doi 10.1145/582415.582418 (NDCG); P. Cremonesi,
 * Y. Koren and R. Turrin (2010), doi 10.1145/1864708.1864721 (recall and precision at n).
 *
 * @param hitRate 1 if the list has a relevant item, else 0
 * @param ndcg the discounted cumulative gain, {@code sum over relevant ranks k of 1 / log2(k + 1)},
 *     divided by that of an ideal list of {@code min(n, relevant)} relevant items; 0 to 1
 * @param recall the share of the relevant items that the list has; 0 to 1
 * @param precision the share of n that are relevant, also where the list is shorter; 0 to 1
 */
public record RankingMetrics(double hitRate, double ndcg, double recall, double precision) {
  /**
   * Measures a list.
   *
   * @param list item ids, best first; only the first {@code n} count
   * @param relevant at least one item
   * @param n the length of the list that was asked for, 1 or more
   */
  public static RankingMetrics of(List<Long> list, Set<Long> relevant, int n) {
    if (relevant.isEmpty() || n < 1) {
      throw new EvaluationException(
          "ranking metrics need a relevant item and n of 1 or more, got n " + n);
    }
    int hits = 0;
    double gain = 0;
    for (int rank = 0; rank < Math.min(n, list.size()); rank++) {
      if (relevant.contains(list.get(rank))) {
        hits++;
        gain += discount(rank);
      }
    }
    return new RankingMetrics(
        hits > 0 ? 1 : 0,
        gain / idealGain(Math.min(n, relevant.size())),
        hits / (double) relevant.size(),
        hits / (double) n);
  }

  private static double idealGain(int relevant) {
    double gain = 0;
    for (int rank = 0; rank < relevant; rank++) {
      gain += discount(rank);
    }
    return gain;
  }

  private static double discount(int rank) {
    return Math.log(2) / Math.log(rank + 2);
  }
}
