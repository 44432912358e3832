package dev.matinee.benchmarks.data;

import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.Ratings;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.stream.IntStream;

/**
 * Ratings as three arrays, in ascending order of user and then item. Every library builds its own
 * model from them, so that none is charged for reading files. Do not change the arrays.
 *
 * @param scale that every rating is on
 * @param users the user of each rating
 * @param items its item
 * @param values the rating
 */
@SuppressWarnings("ArrayRecordComponent") // 25 million of each; no code compares two of these.
public record FlatRatings(RatingScale scale, int[] users, int[] items, double[] values) {
  /**
   * Flattens ratings.
   *
   * @throws BenchmarkException if an id does not fit into 32 bits
   */
  public static FlatRatings of(Ratings ratings) {
    int size = ratings.size();
    FlatRatings flat = ofSize(ratings.scale(), size);
    for (int at = 0; at < size; at++) {
      flat.users[at] = intId("user", ratings.user(at));
      flat.items[at] = intId("item", ratings.item(at));
      flat.values[at] = ratings.rating(at);
    }
    return flat;
  }

  static FlatRatings ofSize(RatingScale scale, int size) {
    return new FlatRatings(scale, new int[size], new int[size], new double[size]);
  }

  private static int intId(String kind, long id) {
    if (id != (int) id) {
      throw new BenchmarkException(kind + " ids must fit into 32 bits here, got " + id);
    }
    return (int) id;
  }

  public int size() {
    return users.length;
  }

  /** The ids of all users, ascending. */
  public int[] userIds() {
    return IntStream.range(0, users.length)
        .filter(at -> at == 0 || users[at] != users[at - 1])
        .map(at -> users[at])
        .toArray();
  }

  /** The ids of all rated items, ascending. */
  public int[] itemIds() {
    IntOpenHashSet distinct = new IntOpenHashSet();
    for (int item : items) {
      distinct.add(item);
    }
    return IntStream.of(distinct.toIntArray()).sorted().toArray();
  }

  /** Where the ratings of the user end whose ratings start at {@code start}. */
  public int endOfUser(int start) {
    int end = start;
    while (end < users.length && users[end] == users[start]) {
      end++;
    }
    return end;
  }

  /** The same ratings as the core takes them, without times. */
  public Ratings toRatings() {
    Ratings.Builder builder = Ratings.builder();
    for (int at = 0; at < users.length; at++) {
      builder.add(users[at], items[at], values[at], 0);
    }
    return builder.build(scale);
  }
}
