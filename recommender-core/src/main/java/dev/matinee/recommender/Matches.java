package dev.matinee.recommender;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The matches of a ranked list: the chances that the person likes its entries, made to fall with
 * the rank by isotonic regression, so that a better place never has a lower match. Entries whose
 * chances are not in order share the mean of them. An entry on thin evidence has none.
 *
 * <p>Source: M. Ayer, H. D. Brunk, G. M. Ewing, W. T. Reid and E. Silverman (1955), doi
 * 10.1214/aoms/1177728423 (pool adjacent violators).
 *
 * <p>Immutable; safe for use by any number of threads.
 */
final class Matches {
  private static final int PERCENT = 100;

  private final Map<Long, Integer> percents;

  private Matches(Map<Long, Integer> percents) {
    this.percents = percents;
  }

  /** The matches of an order, by the predictions of its items. */
  static Matches of(
      List<Recommendation> order,
      List<Prediction> predictions,
      RatingScale scale,
      LikeChance chance) {
    int[] shown =
        IntStream.range(0, order.size()).filter(rank -> !predictions.get(rank).isThin()).toArray();
    double[] falling =
        falling(
            Arrays.stream(shown)
                .mapToDouble(rank -> chance.of(scale, predictions.get(rank).rating()))
                .toArray());
    Map<Long, Integer> percents = new HashMap<>();
    for (int index = 0; index < shown.length; index++) {
      int percent = (int) Math.round(PERCENT * falling[index]);
      percents.put(order.get(shown[index]).itemId(), percent);
    }
    return new Matches(percents);
  }

  /** The match of an item in percent; empty on thin evidence, and for an item behind the order. */
  OptionalInt of(long item) {
    Integer percent = percents.get(item);
    return percent == null ? OptionalInt.empty() : OptionalInt.of(percent);
  }

  /** The closest values that never rise. */
  static double[] falling(double... values) {
    double[] means = new double[values.length];
    int[] sizes = new int[values.length];
    int blocks = 0;
    for (double value : values) {
      means[blocks] = value;
      sizes[blocks++] = 1;
      while (blocks > 1 && means[blocks - 2] < means[blocks - 1]) {
        blocks--;
        int size = sizes[blocks - 1] + sizes[blocks];
        means[blocks - 1] =
            (means[blocks - 1] * sizes[blocks - 1] + means[blocks] * sizes[blocks]) / size;
        sizes[blocks - 1] = size;
      }
    }
    double[] falling = new double[values.length];
    int next = 0;
    for (int block = 0; block < blocks; block++) {
      Arrays.fill(falling, next, next + sizes[block], means[block]);
      next += sizes[block];
    }
    return falling;
  }
}
