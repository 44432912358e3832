package dev.matinee.recommender.internal.items;

import dev.matinee.recommender.ItemKnnConfig;
import dev.matinee.recommender.internal.matrix.DenseRatings;
import dev.matinee.recommender.internal.scratch.ItemCounts;
import dev.matinee.recommender.internal.scratch.Pool;
import java.util.stream.IntStream;

/**
 * For each item the most similar others, most similar first. Made by all processors at once, each
 * list on its own, so that it does not depend on their number. Immutable; safe for use by any
 * number of threads.
 */
public final class ItemLists {
  private final ItemKnnConfig config;
  private final int[][] neighbours;
  private final float[][] weights;
  private final double[] sums;

  /**
   * Makes the lists.
   *
   * @param similar knows how alike two items are
   * @param config says how many others a list holds, and their weights
   */
  public ItemLists(
      DenseRatings matrix, boolean[] likedLevels, ItemNeighbours similar, ItemKnnConfig config) {
    this.config = config;
    int items = matrix.itemNumbers();
    neighbours = new int[items][];
    weights = new float[items][];
    sums = new double[items];
    LikedRows rows = new LikedRows(matrix, likedLevels);
    Pool<ItemCounts> pool = new Pool<>(() -> new ItemCounts(items));
    IntStream.range(0, items)
        .parallel()
        .forEach(
            item ->
                pool.use(
                    coLikes -> {
                      similar.forEachLiker(item, user -> rows.addTo(coLikes, user));
                      put(item, similar, coLikes);
                      coLikes.clear();
                      return item;
                    }));
  }

  private void put(int item, ItemNeighbours similar, ItemCounts coLikes) {
    int[] nearest = similar.select(item, config.neighbours(), coLikes);
    float[] values = new float[nearest.length];
    for (int index = 0; index < nearest.length; index++) {
      int other = nearest[index];
      values[index] =
          (float)
              Math.pow(similar.similarity(item, other, coLikes.of(other)), config.amplification());
      sums[item] += values[index];
    }
    neighbours[item] = nearest;
    weights[item] = values;
  }

  /** The length of an item's list. */
  public int size(int item) {
    return neighbours[item].length;
  }

  /** The {@code index}-th of an item's list. */
  public int neighbour(int item, int index) {
    return neighbours[item][index];
  }

  /** What the similarity of the {@code index}-th of an item's list counts. */
  public double weight(int item, int index) {
    return weights[item][index];
  }

  /** The part of the {@code index}-th in all weight of an item's list. */
  public double share(int item, int index) {
    return weights[item][index] / sums[item];
  }

  /** The part of another item in all weight of an item's list; 0 where it is not on it. */
  public double shareOf(int item, int other) {
    int[] list = neighbours[item];
    for (int index = 0; index < list.length; index++) {
      if (list[index] == other) {
        return share(item, index);
      }
    }
    return 0;
  }
}
