package dev.matinee.recommender.internal.linear;

import dev.matinee.recommender.SimilarItem;
import dev.matinee.recommender.internal.items.ItemNeighbours;
import dev.matinee.recommender.internal.scratch.TopNumbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How alike the items of a head are by the weights of a linear model: {@code -P_ij / sqrt(P_ii
 * P_jj)}, which is {@code B_ij sqrt(P_jj / P_ii)}; -1 to 1. Immutable; safe for use by any number
 * of threads.
 */
public final class PartialCorrelations {
  private final Head head;
  private final LinearWeights weights;
  private final ItemNeighbours likers;

  public PartialCorrelations(Head head, LinearWeights weights, ItemNeighbours likers) {
    this.head = head;
    this.weights = weights;
    this.likers = likers;
  }

  /** The most similar items with a positive similarity, best first. */
  public List<SimilarItem> nearest(int place, int count) {
    TopNumbers best = new TopNumbers(Math.min(count, head.size()), head::id);
    for (int other = 0; other < head.size(); other++) {
      double similarity = of(place, other);
      if (other != place && head.item(other) >= 0 && similarity > 0) {
        best.offer(other, similarity);
      }
    }
    int[] others = best.numbersBestFirst();
    int[] shared = likers.shared(head.item(place), Arrays.stream(others).map(head::item).toArray());
    List<SimilarItem> nearest = new ArrayList<>();
    for (int index = 0; index < others.length; index++) {
      int other = others[index];
      nearest.add(new SimilarItem(head.id(other), of(place, other), shared[index]));
    }
    return nearest;
  }

  private double of(int place, int other) {
    double ratio = Math.sqrt(weights.precision(other) / weights.precision(place));
    return weights.get(place, other) * ratio;
  }
}
