package dev.matinee.evaluation.metric;

import java.util.OptionalDouble;

/**
 * The area under the ROC curve: the share of the pairs of a relevant and another candidate in which
 * the relevant one is ranked first,
 *
 * <pre>
 *   AUC = 1 / (R N) sum over relevant i, other j of ([i before j] + [neither is ranked] / 2)
 * </pre>
 *
 * over all R relevant items and all N other candidates, without sampling; 0 to 1, 0.5 for chance. A
 * ranked item comes before every item that is not ranked. Where a ranking is cut, what lies behind
 * the cut thus counts as if it were in random order: the limited AUC.
 *
 * <p>Sources: J. A. Hanley and B. J. McNeil (1982), doi 10.1148/radiology.143.1.7063747 (area as a
 * share of pairs); S. Rendle, C. Freudenthaler, Z. Gantner and L. Schmidt-Thieme (2009), BPR, UAI,
 * arXiv:1205.2618 (per user, over all unseen items); G. Schroeder, M. Thiele and W. Lehner (2011),
 * Setting goals and choosing metrics for recommender system evaluations, UCERSTI (limited AUC).
 */
public final class Auc {
  private Auc() {}

  /**
   * Of a ranking of candidates.
   *
   * @param ranking of candidates only, whole or cut
   * @param others how many candidates are not relevant, ranked or not
   * @return empty where every candidate is relevant
   * @throws IllegalArgumentException if more others are ranked than there are
   */
  public static OptionalDouble of(JudgedRanking ranking, int others) {
    int hits = ranking.hits(ranking.size());
    if (ranking.size() - hits > others) {
      throw new IllegalArgumentException(
          "others must be %d or more, as many are ranked, got %d"
              .formatted(ranking.size() - hits, others));
    }
    if (others == 0) {
      return OptionalDouble.empty();
    }
    double pairs = 0;
    int othersBefore = 0;
    for (int rank = 0; rank < ranking.size(); rank++) {
      if (ranking.isRelevant(rank)) {
        pairs += others - othersBefore;
      } else {
        othersBefore++;
      }
    }
    pairs += (ranking.relevant() - hits) * (others - othersBefore) / 2.0;
    return OptionalDouble.of(pairs / ((double) ranking.relevant() * others));
  }
}
