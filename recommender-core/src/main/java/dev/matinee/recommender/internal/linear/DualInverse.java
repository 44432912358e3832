package dev.matinee.recommender.internal.linear;

import dev.matinee.recommender.internal.algebra.SymmetricInverse;
import dev.matinee.recommender.internal.algebra.SymmetricMatrix;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/**
 * The inverse {@code P = (X'X + D)^-1} of a linear model by way of its rows, which is cheaper where
 * they are fewer than the items: with {@code Y = X D^-1/2},
 *
 * <pre>
 *   P = D^-1/2 (I - Y' S^-1 Y) D^-1/2,  S = I + Y Y'
 * </pre>
 *
 * X is sparse: with m rows, n items and z entries it takes {@code m^3 / 2 + z (3 m + n) / 2}
 * multiplications in floats. Each entry is computed by one thread in one order, so that the same
 * ratings have the same inverse, bit for bit.
 *
 * <p>Source: M. A. Woodbury (1950), Inverting modified matrices, Statistical Research Group,
 * Princeton University.
 */
final class DualInverse {
  /** How many steps of {@link SymmetricInverse} take as long as one over sparse rows. */
  private static final int SPARSE = 4;

  private final LinearRows rows;
  private final float[] roots;
  private final float[][] scaled;
  private final LongConsumer progress;
  private final AtomicLong done = new AtomicLong();

  private DualInverse(LinearRows rows, float[] diagonal, LongConsumer progress) {
    this.rows = rows;
    this.progress = progress;
    roots = new float[diagonal.length];
    for (int place = 0; place < roots.length; place++) {
      roots[place] = (float) Math.sqrt(diagonal[place]);
    }
    scaled = new float[rows.count()][];
    for (int row = 0; row < scaled.length; row++) {
      scaled[row] = rows.values(row).clone();
      for (int at = 0; at < scaled[row].length; at++) {
        scaled[row][at] /= roots[rows.places(row)[at]];
      }
    }
  }

  /** Whether it takes less time than the inverse of the sums over rows. */
  static boolean isCheaper(long rows, long entries, long items) {
    double dual = 0.5 * rows * rows * rows + SPARSE * 0.5 * entries * (3.0 * rows + items);
    return dual < 0.5 * items * items * items;
  }

  /** The memory that it takes, in bytes. */
  static long bytes(long rows, long entries, long items) {
    return 2 * items * items + 4 * rows * items + 2 * rows * rows + 16 * entries;
  }

  /** How many steps are told as progress. */
  static long steps(long rows, long items) {
    return 3 * rows + items;
  }

  /**
   * Computes it.
   *
   * @param rows X
   * @param diagonal D, above 0
   * @param progress is told how many steps are done
   */
  static SymmetricMatrix of(LinearRows rows, float[] diagonal, LongConsumer progress) {
    long entries = 0;
    for (int row = 0; row < rows.count(); row++) {
      entries += rows.places(row).length;
    }
    SymmetricMatrix.requireHeap(
        "a linear model of " + diagonal.length + " items",
        bytes(rows.count(), entries, diagonal.length));
    return new DualInverse(rows, diagonal, progress).inverse();
  }

  private SymmetricMatrix inverse() {
    SymmetricMatrix ofRows = new SymmetricMatrix(rows.count());
    eachOf(rows.count(), row -> multiply(row, ofRows.row(row)));
    SymmetricInverse.invert(ofRows, inverted -> progress.accept(rows.count() + inverted));
    done.addAndGet(rows.count());
    float[][] solved = new float[rows.count()][roots.length];
    eachOf(rows.count(), row -> solve(ofRows, row, solved[row]));
    SymmetricMatrix inverse = new SymmetricMatrix(roots.length);
    int[][] rowsOf = rowsOfPlaces();
    eachOf(roots.length, place -> subtract(place, rowsOf[place], solved, inverse.row(place)));
    return inverse;
  }

  private void eachOf(int count, IntConsumer step) {
    IntStream.range(0, count)
        .parallel()
        .forEach(
            each -> {
              step.accept(each);
              progress.accept(done.incrementAndGet());
            });
  }

  /** A row of S, from its diagonal on. */
  private void multiply(int row, float[] products) {
    float[] whole = new float[roots.length];
    for (int at = 0; at < scaled[row].length; at++) {
      whole[rows.places(row)[at]] = scaled[row][at];
    }
    for (int other = row; other < rows.count(); other++) {
      int[] places = rows.places(other);
      float[] values = scaled[other];
      float sum = 0;
      for (int at = 0; at < places.length; at++) {
        sum = Math.fma(values[at], whole[places[at]], sum);
      }
      products[other - row] = sum;
    }
    products[0] += 1;
  }

  /** A row of S^-1 Y. */
  private void solve(SymmetricMatrix inverse, int row, float[] solved) {
    for (int other = 0; other < rows.count(); other++) {
      float factor = inverse.get(row, other);
      int[] places = rows.places(other);
      float[] values = scaled[other];
      for (int at = 0; at < places.length; at++) {
        solved[places[at]] = Math.fma(factor, values[at], solved[places[at]]);
      }
    }
  }

  /** The rows that have an entry for each item, ascending. */
  private int[][] rowsOfPlaces() {
    int[] counts = new int[roots.length];
    for (int row = 0; row < rows.count(); row++) {
      for (int place : rows.places(row)) {
        counts[place]++;
      }
    }
    int[][] rowsOf = new int[roots.length][];
    for (int place = 0; place < rowsOf.length; place++) {
      rowsOf[place] = new int[counts[place]];
    }
    for (int row = rows.count() - 1; row >= 0; row--) {
      for (int place : rows.places(row)) {
        rowsOf[place][--counts[place]] = row;
      }
    }
    return rowsOf;
  }

  /** A row of P, from its diagonal on. */
  private void subtract(int place, int[] rowsOf, float[][] solved, float[] entries) {
    // A whole row at once: twice the steps, and the compiler makes vector instructions of them.
    float[] whole = new float[roots.length];
    for (int row : rowsOf) {
      int at = Arrays.binarySearch(rows.places(row), place);
      add(-scaled[row][at], solved[row], whole);
    }
    whole[place] += 1;
    for (int at = 0; at < entries.length; at++) {
      entries[at] = whole[place + at] / (roots[place] * roots[place + at]);
    }
  }

  private static void add(float factor, float[] from, float[] into) {
    for (int at = 0; at < into.length; at++) {
      into[at] = Math.fma(factor, from[at], into[at]);
    }
  }
}
