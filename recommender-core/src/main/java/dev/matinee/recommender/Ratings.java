package dev.matinee.recommender;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;

/**
 * Ratings with their times, in ascending order of user and then item, at most one for each pair.
 * This is what data sets are read into and what splits work on; a {@link RatingMatrix} is made from
 * it.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class Ratings {
  private final RatingScale scale;
  private final long[] users;
  private final long[] items;
  private final double[] values;
  private final long[] timestamps;

  private Ratings(RatingScale scale, Builder builder, int[] order) {
    this.scale = scale;
    users = Arrays.stream(order).mapToLong(builder.users::getLong).toArray();
    items = Arrays.stream(order).mapToLong(builder.items::getLong).toArray();
    values = Arrays.stream(order).mapToDouble(builder.values::getDouble).toArray();
    timestamps = Arrays.stream(order).mapToLong(builder.timestamps::getLong).toArray();
  }

  public static Builder builder() {
    return new Builder();
  }

  /** The scale that every rating is on. */
  public RatingScale scale() {
    return scale;
  }

  /** The number of ratings. */
  public int size() {
    return users.length;
  }

  /** The user of the {@code index}-th rating. */
  public long user(int index) {
    return users[index];
  }

  /** The item of the {@code index}-th rating. */
  public long item(int index) {
    return items[index];
  }

  /** The value of the {@code index}-th rating. */
  public double rating(int index) {
    return values[index];
  }

  /** When the {@code index}-th rating was given, in epoch seconds; 0 where it is not known. */
  public long timestamp(int index) {
    return timestamps[index];
  }

  /** Collects ratings in any order. For use by one thread. */
  public static final class Builder {
    private final LongArrayList users = new LongArrayList();
    private final LongArrayList items = new LongArrayList();
    private final DoubleArrayList values = new DoubleArrayList();
    private final LongArrayList timestamps = new LongArrayList();

    private Builder() {}

    /**
     * Adds a rating.
     *
     * @param timestamp epoch seconds, 0 where it is not known
     * @throws RecommenderException if the rating is not a finite number
     */
    public Builder add(long user, long item, double rating, long timestamp) {
      if (!Double.isFinite(rating)) {
        throw new RecommenderException(
            "a rating must be a finite number, got %s of user %d for item %d"
                .formatted(rating, user, item));
      }
      users.add(user);
      items.add(item);
      values.add(rating);
      timestamps.add(timestamp);
      return this;
    }

    /** The number of ratings so far, with repeated ones. */
    public int size() {
      return users.size();
    }

    /**
     * Orders the ratings; of several for one pair the latest stays, and of equally late ones the
     * last added.
     *
     * @throws RecommenderException if a rating is not on the scale
     */
    public Ratings build(RatingScale scale) {
      for (int index = 0; index < values.size(); index++) {
        requireOnScale(scale, index);
      }
      return new Ratings(scale, this, withoutRepeats(ascending()));
    }

    /**
     * The same on the coarsest usual scale that holds every rating.
     *
     * @throws RecommenderException if there is none, or no rating at all
     */
    public Ratings build() {
      return build(RatingScale.holding(values.toDoubleArray()));
    }

    private void requireOnScale(RatingScale scale, int index) {
      double rating = values.getDouble(index);
      if (!scale.contains(rating)) {
        throw new RecommenderException(
            "rating must be %s, got %s of user %d for item %d"
                .formatted(scale, rating, users.getLong(index), items.getLong(index)));
      }
    }

    private int[] ascending() {
      int[] order = new int[users.size()];
      Arrays.setAll(order, index -> index);
      if (!isAscending()) {
        IntArrays.parallelQuickSort(order, this::compare);
      }
      return order;
    }

    private boolean isAscending() {
      for (int index = 1; index < users.size(); index++) {
        if (compare(index - 1, index) > 0) {
          return false;
        }
      }
      return true;
    }

    private int compare(int a, int b) {
      int order = comparePairs(a, b);
      if (order == 0) {
        order = Long.compare(timestamps.getLong(a), timestamps.getLong(b));
      }
      return order == 0 ? Integer.compare(a, b) : order;
    }

    private int comparePairs(int a, int b) {
      int order = Long.compare(users.getLong(a), users.getLong(b));
      return order == 0 ? Long.compare(items.getLong(a), items.getLong(b)) : order;
    }

    private int[] withoutRepeats(int[] order) {
      int kept = 0;
      for (int next = 0; next < order.length; next++) {
        boolean repeated =
            next + 1 < order.length && comparePairs(order[next], order[next + 1]) == 0;
        if (!repeated) {
          order[kept++] = order[next];
        }
      }
      return Arrays.copyOf(order, kept);
    }
  }
}
