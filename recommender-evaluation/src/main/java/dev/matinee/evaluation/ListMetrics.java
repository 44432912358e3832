package dev.matinee.evaluation;

import dev.matinee.recommender.ItemSimilarity;
import java.util.List;
import java.util.function.LongToIntFunction;

/**
 * What one list is like, whether or not it finds anything.
 *
 * <p>Sources: S. Vargas and P. Castells (2011), doi 10.1145/2043932.2043955 (popularity complement
 * and self-information as novelty); T. Zhou et al. (2010), doi 10.1073/pnas.1000488107
 * (self-information); C.-N. Ziegler, S. M. McNee, J. A. Konstan and G. Lausen (2005), doi
 * 10.1145/1060745.1060754 (diversity within a list).
 *
 * @param meanPopularity the mean over the items of {@code p(i)}, the share of the users of the
 *     training set who rated the item; 0 to 1, lower is less known
 * @param novelty the mean over the items of {@code -log2 p(i)}, in bits
 */
public record ListMetrics(double meanPopularity, double novelty) {
  /**
   * Measures a list.
   *
   * @param list at least one item of the training set
   * @param raters the number of users of the training set who rated an item, 1 or more
   * @param users the number of users of the training set
   */
  public static ListMetrics of(List<Long> list, LongToIntFunction raters, int users) {
    if (list.isEmpty()) {
      throw new EvaluationException("an empty list has neither popularity nor novelty");
    }
    double popularity = 0;
    double information = 0;
    for (long item : list) {
      double share = raters.applyAsInt(item) / (double) users;
      popularity += share;
      information -= Math.log(share) / Math.log(2);
    }
    return new ListMetrics(popularity / list.size(), information / list.size());
  }

  /**
   * The mean distance of two items of a list: {@code 2 / (n (n - 1)) sum over pairs of (1 -
   * similarity)}; 0 to 1.
   *
   * @param list at least two items
   * @param similarity of two items, 0 to 1
   */
  public static double diversity(List<Long> list, ItemSimilarity similarity) {
    if (list.size() < 2) {
      throw new EvaluationException("the diversity of a list needs two items, got " + list.size());
    }
    double distances = 0;
    for (int at = 0; at < list.size() - 1; at++) {
      long[] rest = list.subList(at + 1, list.size()).stream().mapToLong(Long::longValue).toArray();
      for (double each : similarity.toEach(list.get(at), rest)) {
        distances += 1 - each;
      }
    }
    return distances / (list.size() * (list.size() - 1) / 2.0);
  }
}
