package dev.matinee.recommender.internal;

import dev.matinee.recommender.SimilarItem;
import java.util.ArrayList;
import java.util.List;

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
  private final Pool<Accumulator> pool;

  public ItemNeighbours(DenseRatings matrix, boolean[] likedLevels) {
    this.matrix = matrix;
    this.likedLevels = likedLevels;
    likes = new int[matrix.itemIds().length];
    for (int item = 0; item < likes.length; item++) {
      for (int at = matrix.itemStart(item); at < matrix.itemEnd(item); at++) {
        likes[item] += likedLevels[matrix.itemLevelAt(at)] ? 1 : 0;
      }
    }
    pool = new Pool<>(() -> new Accumulator(likes.length));
  }

  /** The most similar items, best first; of equally similar ones the lower id. */
  public List<SimilarItem> nearest(int item, int count) {
    return pool.use(
        coLikes -> {
          for (int at = matrix.itemStart(item); at < matrix.itemEnd(item); at++) {
            if (likedLevels[matrix.itemLevelAt(at)]) {
              addLikes(matrix.userAt(at), coLikes);
            }
          }
          List<SimilarItem> nearest = select(item, count, coLikes);
          coLikes.clear();
          return nearest;
        });
  }

  private void addLikes(int user, Accumulator coLikes) {
    for (int at = matrix.userStart(user); at < matrix.userEnd(user); at++) {
      if (likedLevels[matrix.userLevelAt(at)]) {
        coLikes.add(matrix.itemAt(at), 1);
      }
    }
  }

  private List<SimilarItem> select(int item, int count, Accumulator coLikes) {
    TopNumbers best = new TopNumbers(Math.min(count, coLikes.touchedCount()));
    for (int index = 0; index < coLikes.touchedCount(); index++) {
      int other = coLikes.touched(index);
      if (other != item) {
        best.offer(other, similarity(item, other, coLikes.count(other)));
      }
    }
    List<SimilarItem> nearest = new ArrayList<>();
    for (int other : best.numbersBestFirst()) {
      int shared = coLikes.count(other);
      nearest.add(
          new SimilarItem(matrix.itemIds()[other], similarity(item, other, shared), shared));
    }
    return nearest;
  }

  private double similarity(int item, int other, int shared) {
    double cosine = shared / Math.sqrt((double) likes[item] * likes[other]);
    return cosine * shared / (shared + SHRINKAGE);
  }
}
