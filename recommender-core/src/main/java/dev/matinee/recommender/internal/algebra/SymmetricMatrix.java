package dev.matinee.recommender.internal.algebra;

import dev.matinee.recommender.RecommenderException;

/**
 * A symmetric matrix of floats, of which only the upper triangle is kept: 2 n (n + 1) bytes. Not
 * safe for use by several threads, unless each writes rows of its own.
 */
public final class SymmetricMatrix {
  private static final int MEBIBYTE = 1 << 20;

  private final float[][] rows;

  /**
   * A matrix of zeros.
   *
   * @param size rows and columns
   */
  public SymmetricMatrix(int size) {
    rows = new float[size][];
    for (int row = 0; row < size; row++) {
      rows[row] = new float[size - row];
    }
  }

  /**
   * Refuses to begin what the heap of this process does not hold.
   *
   * @param what is made, for the message
   * @param bytes that it takes
   * @throws RecommenderException if the heap cannot grow by as much
   */
  public static void requireHeap(String what, long bytes) {
    Runtime runtime = Runtime.getRuntime();
    long used = runtime.totalMemory() - runtime.freeMemory();
    long free = runtime.maxMemory() - used;
    if (bytes > free) {
      throw new RecommenderException(
          "%s takes %d MiB of memory, and %d of %d MiB are free: give the JVM more (-Xmx), or let the"
                  .formatted(
                      what,
                      bytes / MEBIBYTE,
                      Math.max(0, free) / MEBIBYTE,
                      runtime.maxMemory() / MEBIBYTE)
              + " model know fewer items (maxItems)");
    }
  }

  public int size() {
    return rows.length;
  }

  /** The entries of a row from its diagonal on. */
  public float[] row(int row) {
    return rows[row];
  }

  public float get(int row, int column) {
    return row <= column ? rows[row][column - row] : rows[column][row - column];
  }
}
