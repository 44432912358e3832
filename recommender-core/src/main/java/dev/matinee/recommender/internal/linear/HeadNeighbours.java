package dev.matinee.recommender.internal.linear;

import dev.matinee.recommender.SimilarItem;
import dev.matinee.recommender.internal.items.ItemNeighbours;
import dev.matinee.recommender.internal.scratch.TopNumbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The most similar items of a head by a measure, with the number of users who like both. Immutable;
 * safe for use by any number of threads.
 */
public final class HeadNeighbours {
  private final Head head;
  private final Similarity similarity;
  private final ItemNeighbours likers;

  /** How alike two items are. */
  @FunctionalInterface
  public interface Similarity {
    /** By their places; not above 0 for items that are not alike. */
    double of(int place, int other);
  }

  public HeadNeighbours(Head head, Similarity similarity, ItemNeighbours likers) {
    this.head = head;
    this.similarity = similarity;
    this.likers = likers;
  }

  /** The most similar items with a positive similarity, best first. */
  public List<SimilarItem> nearest(int place, int count) {
    TopNumbers best = new TopNumbers(Math.min(count, head.size()), head::id);
    for (int other = 0; other < head.size(); other++) {
      double alike = similarity.of(place, other);
      if (other != place && head.item(other) >= 0 && alike > 0) {
        best.offer(other, alike);
      }
    }
    int[] others = best.numbersBestFirst();
    int[] shared = likers.shared(head.item(place), Arrays.stream(others).map(head::item).toArray());
    List<SimilarItem> nearest = new ArrayList<>();
    for (int index = 0; index < others.length; index++) {
      int other = others[index];
      nearest.add(new SimilarItem(head.id(other), similarity.of(place, other), shared[index]));
    }
    return nearest;
  }
}
