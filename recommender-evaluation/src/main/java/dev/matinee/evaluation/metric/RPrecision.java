package dev.matinee.evaluation.metric;

/**
 * The share of relevant items among the first R of a ranking, where R counts the relevant items; 0
 * to 1. It equals recall and precision at R, and does not depend on the length of the lists that
 * are shown. A ranking shorter than R misses what it lacks.
 *
 * <p>Source: C. D. Manning, P. Raghavan and H. Schuetze (2008), Introduction to Information
 * Retrieval, section 8.4, doi 10.1017/CBO9780511809071.
 */
public final class RPrecision {
  private RPrecision() {}

  /** Of a ranking that goes to place R, or has no more items. */
  public static double of(JudgedRanking ranking) {
    return ranking.hits(ranking.relevant()) / (double) ranking.relevant();
  }
}
