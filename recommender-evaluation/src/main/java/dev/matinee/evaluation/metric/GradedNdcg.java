package dev.matinee.evaluation.metric;

import dev.matinee.recommender.RatingScale;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * The discounted cumulative gain of a list, divided by that of the best list,
 *
 * <pre>
 *   NDCG@n = DCG@n / best DCG@n,   DCG@n = sum over k = 1..n of g(k) / log2(k + 1)
 *   g(i) = 2^rel(i) - 1,   rel(i) = 1 + 4 (r(i) - min) / (max - min)
 * </pre>
 *
 * where g is 0 for items that are not relevant, and rel is the rating on a scale of one to five,
 * whatever the scale of the data: five stars gain 31 and four stars 15 on whole stars. The best
 * list has the relevant items by their gain, highest first. 0 to 1.
 *
 * <p>Sources: K. Jarvelin and J. Kekalainen (2002), doi 10.1145/582415.582418 (graded gain); C.
 * Burges et al. (2005), doi 10.1145/1102351.1102363 (the exponential gain).
 */
public final class GradedNdcg {
  private static final double GRADES = 4;

  private GradedNdcg() {}

  /** The gain of a relevant item, 1 for the lowest rating and 31 for the highest. */
  public static double gain(double rating, RatingScale scale) {
    double relevance = 1 + GRADES * (rating - scale.min()) / (scale.max() - scale.min());
    return Math.pow(2, relevance) - 1;
  }

  /**
   * Of a list.
   *
   * @param list item ids, best first; only the first {@code n} count
   * @param gains of the relevant items, above 0; one at least
   * @param n the length of the list that was asked for, 1 or more
   */
  public static double of(List<Long> list, Map<Long, Double> gains, int n) {
    if (gains.isEmpty()) {
      throw new IllegalArgumentException("graded NDCG needs the gain of an item or more, got 0");
    }
    double[] best =
        gains.values().stream()
            .sorted(Comparator.reverseOrder())
            .limit(ListLength.require(n))
            .mapToDouble(Double::doubleValue)
            .toArray();
    DoubleStream found = list.stream().limit(n).mapToDouble(item -> gains.getOrDefault(item, 0.0));
    return discounted(found.toArray()) / discounted(best);
  }

  private static double discounted(double... gains) {
    double sum = 0;
    for (int rank = 0; rank < gains.length; rank++) {
      sum += gains[rank] * Math.log(2) / Math.log(rank + 2);
    }
    return sum;
  }
}
