package dev.matinee.recommender.internal.items;

import dev.matinee.recommender.internal.matrix.DenseRatings;
import dev.matinee.recommender.internal.scratch.Pool;
import java.util.BitSet;
import java.util.function.IntConsumer;

/** Items as the sets of users who like them. Immutable; safe for use by any number of threads. */
public final class LikerSets {
  private final DenseRatings matrix;
  private final boolean[] likedLevels;
  private final Pool<BitSet> pool;

  public LikerSets(DenseRatings matrix, boolean[] likedLevels) {
    this.matrix = matrix;
    this.likedLevels = likedLevels;
    pool = new Pool<>(() -> new BitSet(matrix.userNumbers()));
  }

  /** The cosine of an item with each of others; 0 where no user likes one of the two. */
  public double[] cosines(long itemId, long... others) {
    double[] cosines = new double[others.length];
    int item = matrix.itemNumber(itemId);
    return item < 0
        ? cosines
        : pool.use(
            likers -> {
              forEachLiker(item, likers::set);
              int size = likers.cardinality();
              for (int index = 0; index < others.length; index++) {
                cosines[index] = cosine(likers, size, matrix.itemNumber(others[index]));
              }
              likers.clear();
              return cosines;
            });
  }

  private double cosine(BitSet likers, int size, int other) {
    if (other < 0) {
      return 0;
    }
    int[] counts = new int[2];
    forEachLiker(
        other,
        user -> {
          counts[0]++;
          counts[1] += likers.get(user) ? 1 : 0;
        });
    return counts[1] == 0 ? 0 : counts[1] / Math.sqrt((double) size * counts[0]);
  }

  private void forEachLiker(int item, IntConsumer visitor) {
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
}
