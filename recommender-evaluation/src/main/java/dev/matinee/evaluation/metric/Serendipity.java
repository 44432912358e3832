package dev.matinee.evaluation.metric;

import java.util.List;
import java.util.Set;

/**
 * The share of a list that is relevant and not obvious: {@code |relevant items of the first n that
 * are not obvious| / n}, where the n items that a primitive recommender lists for the same user are
 * obvious. Here that is popularity, which thus has serendipity 0 itself. 0 to precision@n.
 *
 * <p>Source: M. Ge, C. Delgado-Battenfeld and D. Jannach (2010), doi 10.1145/1864708.1864761.
 */
public final class Serendipity {
  private Serendipity() {}

  /**
   * Of a list.
   *
   * @param list item ids, each once, best first; only the first {@code n} count
   * @param relevant the relevant items
   * @param obvious the items of the primitive recommender's list
   * @param n the length of the list that was asked for, 1 or more
   */
  public static double of(List<Long> list, Set<Long> relevant, Set<Long> obvious, int n) {
    long found =
        list.stream()
            .limit(ListLength.require(n))
            .filter(item -> relevant.contains(item) && !obvious.contains(item))
            .count();
    return found / (double) n;
  }
}
