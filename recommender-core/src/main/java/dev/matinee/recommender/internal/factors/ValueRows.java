package dev.matinee.recommender.internal.factors;

import dev.matinee.recommender.internal.linear.Head;
import dev.matinee.recommender.internal.matrix.DenseRatings;
import dev.matinee.recommender.internal.matrix.UserRows;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/** Values of pairs of a row and a column, by row. Immutable. */
final class ValueRows {
  private final int[] starts;
  private final int[] columns;
  private final float[] values;

  private ValueRows(int[] starts, int[] columns, float... values) {
    this.starts = starts;
    this.columns = columns;
    this.values = values;
  }

  /**
   * The values of the ratings of the items of a head: a row for each user, by dense number, and a
   * column for each place.
   *
   * @param valuation for a user the values by the place of a rating in {@link UserRows}; NaN leaves
   *     a rating out
   */
  static ValueRows of(
      DenseRatings matrix, Head head, IntFunction<? extends IntToDoubleFunction> valuation) {
    int[] starts = new int[matrix.userNumbers() + 1];
    int[] columns = new int[matrix.ratingCount()];
    float[] values = new float[columns.length];
    int next = 0;
    for (int user = 0; user < matrix.userNumbers(); user++) {
      if (matrix.counts(user)) {
        UserRows rows = matrix.rowsOf(user);
        IntToDoubleFunction valueAt = valuation.apply(user);
        for (int at = matrix.rowStart(user); at < matrix.rowEnd(user); at++) {
          int place = head.place(rows.item(at));
          double value = place < 0 ? Double.NaN : valueAt.applyAsDouble(at);
          if (!Double.isNaN(value)) {
            columns[next] = place;
            values[next++] = (float) value;
          }
        }
      }
      starts[user + 1] = next;
    }
    return new ValueRows(starts, Arrays.copyOf(columns, next), Arrays.copyOf(values, next));
  }

  int rowCount() {
    return starts.length - 1;
  }

  /** The number of values. */
  int size() {
    return columns.length;
  }

  int start(int row) {
    return starts[row];
  }

  int end(int row) {
    return starts[row + 1];
  }

  int column(int at) {
    return columns[at];
  }

  float value(int at) {
    return values[at];
  }

  /** The same values by column. */
  ValueRows transposed(int columnCount) {
    int[] ends = new int[columnCount + 1];
    for (int column : columns) {
      ends[column + 1]++;
    }
    Arrays.parallelPrefix(ends, Integer::sum);
    int[] next = ends.clone();
    int[] rows = new int[columns.length];
    float[] turned = new float[values.length];
    for (int row = 0; row < rowCount(); row++) {
      for (int at = starts[row]; at < starts[row + 1]; at++) {
        int into = next[columns[at]]++;
        rows[into] = row;
        turned[into] = values[at];
      }
    }
    return new ValueRows(ends, rows, turned);
  }
}
