package dev.matinee.recommender.internal.ranking;

import dev.matinee.recommender.internal.scratch.TopNumbers;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** A part of a ranking, best first. */
public final class RankedItems {
  private final int[] items;
  private final double[] scores;

  private RankedItems(int[] items, double[] scores) {
    this.items = items;
    this.scores = scores;
  }

  /** Takes what is in a selection but for its first {@code offset}. */
  public static RankedItems of(TopNumbers best, int offset, IntToDoubleFunction score) {
    int[] all = best.numbersBestFirst();
    int[] items = Arrays.copyOfRange(all, Math.min(offset, all.length), all.length);
    return new RankedItems(items, Arrays.stream(items).mapToDouble(score).toArray());
  }

  public int size() {
    return items.length;
  }

  /** All dense numbers, best first. */
  public int[] items() {
    return items.clone();
  }

  /** The dense number of the item at a rank from 0. */
  public int item(int rank) {
    return items[rank];
  }

  /** The ranking score of the item at a rank from 0. */
  public double score(int rank) {
    return scores[rank];
  }
}
