package dev.matinee.recommender.internal.linear;

import dev.matinee.recommender.internal.matrix.DenseRatings;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The rows X of a linear model as sparse vectors: the users with a rating of the head in ascending
 * order of ids, then the features. Entries lie in ascending order of places. Immutable by
 * convention.
 */
final class LinearRows {
  private final int[][] places;
  private final float[][] values;

  LinearRows(int[][] places, float[][] values) {
    this.places = places;
    this.values = values;
  }

  /**
   * Copies the rows.
   *
   * @param values of the ratings, by position
   * @param unit what a value is multiplied with
   * @param tagWeight of a feature
   */
  static LinearRows of(
      DenseRatings matrix,
      HeadRows rows,
      short[] values,
      float unit,
      ItemFeatures features,
      double tagWeight) {
    int[] users =
        IntStream.range(0, rows.userNumbers())
            .filter(user -> rows.start(user) < rows.end(user))
            .boxed()
            .sorted(Comparator.comparingLong(matrix::userId))
            .mapToInt(Integer::intValue)
            .toArray();
    int[][] placesOf = new int[users.length + features.count()][];
    float[][] valuesOf = new float[placesOf.length][];
    for (int row = 0; row < users.length; row++) {
      int start = rows.start(users[row]);
      int count = rows.end(users[row]) - start;
      placesOf[row] = new int[count];
      valuesOf[row] = new float[count];
      for (int at = 0; at < count; at++) {
        placesOf[row][at] = rows.place(start + at);
        valuesOf[row][at] = values[start + at] * unit;
      }
    }
    for (int feature = 0; feature < features.count(); feature++) {
      int row = users.length + feature;
      placesOf[row] = features.places(feature);
      valuesOf[row] = new float[placesOf[row].length];
      Arrays.fill(valuesOf[row], (float) Math.sqrt(tagWeight));
    }
    return new LinearRows(placesOf, valuesOf);
  }

  /** The number of rows. */
  int count() {
    return places.length;
  }

  /** The items that a row has, ascending; not to be written into. */
  int[] places(int row) {
    return places[row];
  }

  /** The values of these. */
  float[] values(int row) {
    return values[row];
  }
}
