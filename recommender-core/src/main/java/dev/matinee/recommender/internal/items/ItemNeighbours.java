package dev.matinee.recommender.internal.items;

import dev.matinee.recommender.SimilarItem;
import dev.matinee.recommender.internal.matrix.DenseRatings;
import dev.matinee.recommender.internal.matrix.UserRows;
import dev.matinee.recommender.internal.scratch.ItemCounts;
import dev.matinee.recommender.internal.scratch.Pool;
import dev.matinee.recommender.internal.scratch.TopNumbers;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Items that the same people like: the cosine of who likes them, shrunk where few do,
 *
 * <pre>
 *   s(i,j) = n(i,j) / sqrt(n(i) n(j)) * n(i,j) / (n(i,j) + shrinkage)
 * </pre>
 *
 * where n counts users with a rating in the top quarter of the scale. Immutable; safe for use by
 * any number of threads.
 */
public final class ItemNeighbours {
  private static final double SHRINKAGE = 10;

  private final DenseRatings matrix;
  private final boolean[] likedLevels;
  private final int[] likes;
  private final Pool<ItemCounts> pool;

  public ItemNeighbours(DenseRatings matrix, boolean[] likedLevels) {
    this.matrix = matrix;
    this.likedLevels = likedLevels;
    likes = new int[matrix.itemNumbers()];
    for (int item = 0; item < likes.length; item++) {
      int counted = item;
      forEachLiker(item, user -> likes[counted]++);
    }
    pool = new Pool<>(() -> new ItemCounts(likes.length));
  }

  /** Goes through the users who like an item. */
  void forEachLiker(int item, IntConsumer visitor) {
    matrix.forEachRun(
        item,
        (level, users, start, end) -> {
          for (int at = start; likedLevels[level] && at < end; at++) {
            if (!matrix.isMasked(users[at])) {
              visitor.accept(users[at]);
            }
          }
        });
  }

  /** The most similar items, best first; of equally similar ones the lower id. */
  public List<SimilarItem> nearest(int item, int count) {
    return pool.use(
        coLikes -> {
          forEachLiker(item, user -> addLikes(user, coLikes));
          List<SimilarItem> nearest = new ArrayList<>();
          for (int other : select(item, count, coLikes)) {
            int shared = coLikes.of(other);
            nearest.add(
                new SimilarItem(matrix.itemId(other), similarity(item, other, shared), shared));
          }
          coLikes.clear();
          return nearest;
        });
  }

  /** How many users like an item together with each of others, in their order. */
  public int[] shared(int item, int... others) {
    BitSet likers = new BitSet(matrix.userNumbers());
    forEachLiker(item, likers::set);
    int[] shared = new int[others.length];
    for (int index = 0; index < others.length; index++) {
      int counted = index;
      forEachLiker(others[index], user -> shared[counted] += likers.get(user) ? 1 : 0);
    }
    return shared;
  }

  private void addLikes(int user, ItemCounts coLikes) {
    UserRows rows = matrix.rowsOf(user);
    int end = matrix.rowEnd(user);
    for (int at = matrix.rowStart(user); at < end; at++) {
      if (likedLevels[rows.level(at)]) {
        coLikes.add(rows.item(at));
      }
    }
  }

  /** The most similar items by how many users like them together with an item. */
  int[] select(int item, int count, ItemCounts coLikes) {
    TopNumbers best = new TopNumbers(Math.min(count, coLikes.touchedCount()), matrix::itemId);
    for (int index = 0; index < coLikes.touchedCount(); index++) {
      int other = coLikes.touched(index);
      if (other != item) {
        best.offer(other, similarity(item, other, coLikes.of(other)));
      }
    }
    return best.numbersBestFirst();
  }

  double similarity(int item, int other, int shared) {
    double cosine = shared / Math.sqrt((double) likes[item] * likes[other]);
    return cosine * shared / (shared + SHRINKAGE);
  }
}
