package dev.matinee.recommender.internal.linear;

import dev.matinee.recommender.internal.scratch.Pool;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/**
 * Sums over the users who rated two items, for all pairs of items, on all processors. Terms are
 * whole numbers, so that a sum is exact and the same in whatever order users come; it is rounded
 * once. Takes a step for each pair of ratings of one user.
 */
public final class ItemSums {
  private final HeadRows rows;
  private final int items;
  private final Pool<long[]> pool;

  public ItemSums(HeadRows rows, int items) {
    this.rows = rows;
    this.items = items;
    pool = new Pool<>(() -> new long[items]);
  }

  /** Takes the sums of one item. */
  @FunctionalInterface
  public interface Taker {
    /**
     * Takes the sums with this item and all behind it; several threads take different items.
     *
     * @param place of the item
     * @param sums by place, from {@code place} on; not to be kept
     */
    void take(int place, long[] sums);
  }

  /**
   * Adds up the products of the values of two items.
   *
   * @param values by position in the rows
   * @param progress is told how many items are done
   */
  public void products(short[] values, Taker taker, LongConsumer progress) {
    AtomicLong done = new AtomicLong();
    IntStream.range(0, items)
        .parallel()
        .forEach(
            place -> {
              pool.use(
                  sums -> {
                    add(place, values, sums);
                    taker.take(place, sums);
                    Arrays.fill(sums, place, items, 0);
                    return place;
                  });
              progress.accept(done.incrementAndGet());
            });
  }

  private void add(int place, short[] values, long[] sums) {
    int end = rows.endRater(place);
    for (int rater = rows.firstRater(place); rater < end; rater++) {
      int user = rows.rater(rater);
      int from = rows.find(user, place);
      rows.addProducts(from, rows.end(user), values, sums);
    }
  }
}
