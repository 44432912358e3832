package dev.matinee.recommender.internal.linear;

import dev.matinee.recommender.GramProblem;
import dev.matinee.recommender.internal.scratch.Pool;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/**
 * Sums over the users who rated two items of a head, for all pairs of items. Takes a step for each
 * pair of ratings of one user. Immutable by convention.
 */
public final class ItemSums implements GramProblem {
  private final HeadRows rows;
  private final short[] values;
  private final int items;
  private final Pool<long[]> pool;

  /**
   * Takes the values over.
   *
   * @param values by position in the rows
   */
  public ItemSums(HeadRows rows, short[] values, int items) {
    this.rows = rows;
    this.values = values;
    this.items = items;
    pool = new Pool<>(() -> new long[items]);
  }

  @Override
  public int items() {
    return items;
  }

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  public void forEach(Visitor visitor) {
    for (int user = 0; user < rows.userNumbers(); user++) {
      if (rows.start(user) < rows.end(user)) {
        rows.show(user, values, visitor);
      }
    }
  }

  @Override
  public void addUp(Taker taker, LongConsumer progress) {
    AtomicLong done = new AtomicLong();
    IntStream.range(0, items)
        .parallel()
        .forEach(
            place -> {
              pool.use(
                  sums -> {
                    add(place, sums);
                    taker.take(place, sums);
                    Arrays.fill(sums, place, items, 0);
                    return place;
                  });
              progress.accept(done.incrementAndGet());
            });
  }

  private void add(int place, long[] sums) {
    int end = rows.endRater(place);
    for (int rater = rows.firstRater(place); rater < end; rater++) {
      int user = rows.rater(rater);
      int from = rows.find(user, place);
      rows.addProducts(from, rows.end(user), values, sums);
    }
  }
}
