package dev.matinee.evaluation.metric;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A ranking whose items are told apart into relevant ones and others.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class JudgedRanking {
  private final boolean[] relevantAt;
  private final int relevant;

  private JudgedRanking(boolean[] relevantAt, int relevant) {
    this.relevantAt = relevantAt;
    this.relevant = relevant;
  }

  /**
   * Judges a ranking.
   *
   * @param ranking item ids, best first, each once
   * @param relevant at least one item, ranked or not
   * @throws IllegalArgumentException if nothing is relevant or an item is ranked twice
   */
  public static JudgedRanking of(List<Long> ranking, Set<Long> relevant) {
    if (relevant.isEmpty()) {
      throw new IllegalArgumentException("a ranking is judged by a relevant item or more, got 0");
    }
    Set<Long> seen = new HashSet<>();
    boolean[] relevantAt = new boolean[ranking.size()];
    for (int rank = 0; rank < relevantAt.length; rank++) {
      if (!seen.add(ranking.get(rank))) {
        throw new IllegalArgumentException(
            "an item must be ranked once, got item " + ranking.get(rank) + " twice");
      }
      relevantAt[rank] = relevant.contains(ranking.get(rank));
    }
    return new JudgedRanking(relevantAt, relevant.size());
  }

  /** How many items are ranked. */
  public int size() {
    return relevantAt.length;
  }

  /** How many items are relevant, ranked or not; 1 or more. */
  public int relevant() {
    return relevant;
  }

  /**
   * Whether the item at a place is relevant.
   *
   * @param rank from 0 to below {@link #size}
   */
  public boolean isRelevant(int rank) {
    return relevantAt[rank];
  }

  /** How many of the first {@code n} items are relevant. */
  public int hits(int n) {
    int hits = 0;
    for (int rank = 0; rank < Math.min(n, relevantAt.length); rank++) {
      hits += relevantAt[rank] ? 1 : 0;
    }
    return hits;
  }
}
