package dev.matinee.recommender.internal.linear;

import dev.matinee.recommender.RecommenderException;
import java.util.Arrays;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/**
 * The inverse of a symmetric positive definite matrix, in its own memory, on all processors: the
 * sweep operator by blocks of rows. To sweep the rows and columns K of A is to put
 *
 * <pre>
 *   A_KK := -A_KK^-1,   A_Kj := A_KK^-1 A_Kj,   A_ij := A_ij - A_iK A_KK^-1 A_Kj
 * </pre>
 *
 * and after every row was swept the matrix is -A^-1. It takes n^3 / 2 multiplications with floats;
 * blocks on the diagonal are inverted in double precision. The matrix is first brought to a unit
 * diagonal, which makes single precision enough. Each entry is computed in one order whatever the
 * number of threads, so the same matrix has the same inverse, bit for bit.
 *
 * <p>Source: J. H. Goodnight (1979), A tutorial on the sweep operator, doi
 * 10.1080/00031305.1979.10482685.
 */
final class SymmetricInverse {
  /** Rows that are swept at once; divisible by the eight that one loop takes. */
  private static final int BLOCK = 64;

  /** Columns that one thread takes at once, so that what it reads stays in its cache. */
  private static final int TILE = 512;

  private final SymmetricMatrix matrix;
  private final int size;
  private final float[][] swept = new float[BLOCK][];
  private final float[][] solved = new float[BLOCK][];

  private SymmetricInverse(SymmetricMatrix matrix) {
    this.matrix = matrix;
    size = matrix.size();
    for (int row = 0; row < BLOCK; row++) {
      swept[row] = new float[size];
      solved[row] = new float[size];
    }
  }

  /**
   * Puts the inverse in the place of a matrix.
   *
   * @param matrix symmetric and positive definite
   * @param progress is told how many rows are done
   * @throws RecommenderException if the matrix is not positive definite
   */
  static void invert(SymmetricMatrix matrix, LongConsumer progress) {
    float[] roots = unitDiagonal(matrix);
    SymmetricInverse inverse = new SymmetricInverse(matrix);
    for (int first = 0; first < matrix.size(); first += BLOCK) {
      int rows = Math.min(BLOCK, matrix.size() - first);
      inverse.sweep(first, rows);
      progress.accept(first + rows);
    }
    scaleBack(matrix, roots);
  }

  /** Divides rows and columns by the roots of the diagonal, and gives these. */
  private static float[] unitDiagonal(SymmetricMatrix matrix) {
    float[] roots = new float[matrix.size()];
    for (int row = 0; row < roots.length; row++) {
      float diagonal = matrix.row(row)[0];
      if (!(diagonal > 0)) {
        throw new RecommenderException("the matrix of a linear model must be positive definite");
      }
      roots[row] = (float) Math.sqrt(diagonal);
    }
    for (int row = 0; row < roots.length; row++) {
      float[] entries = matrix.row(row);
      for (int at = 0; at < entries.length; at++) {
        entries[at] /= roots[row] * roots[row + at];
      }
    }
    return roots;
  }

  private static void scaleBack(SymmetricMatrix matrix, float... roots) {
    for (int row = 0; row < roots.length; row++) {
      float[] entries = matrix.row(row);
      for (int at = 0; at < entries.length; at++) {
        entries[at] /= -roots[row] * roots[row + at];
      }
    }
  }

  private void sweep(int first, int rows) {
    read(first, rows);
    double[][] inverse = new double[rows][rows];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < rows; column++) {
        inverse[row][column] = swept[row][first + column];
      }
    }
    SmallInverse.invert(inverse);
    int tiles = (size + TILE - 1) / TILE;
    IntStream.range(0, tiles).parallel().forEach(tile -> solve(tile, rows, inverse));
    // The last tiles have the longest columns; they are begun first.
    IntStream.range(0, tiles)
        .parallel()
        .forEach(tile -> update(tiles - 1 - tile, first, first + rows, rows));
    write(first, rows, inverse);
  }

  /** Copies the rows of the block, whole, from the triangle. */
  private void read(int first, int rows) {
    for (int row = 0; row < rows; row++) {
      float[] whole = swept[row];
      int at = first + row;
      for (int column = 0; column < at; column++) {
        whole[column] = matrix.row(column)[at - column];
      }
      System.arraycopy(matrix.row(at), 0, whole, at, size - at);
    }
  }

  /** A_KK^-1 A_Kj for the columns of a tile. */
  private void solve(int tile, int rows, double[][] inverse) {
    int start = tile * TILE;
    int end = Math.min(size, start + TILE);
    for (int row = 0; row < rows; row++) {
      float[] into = solved[row];
      Arrays.fill(into, start, end, 0);
      for (int other = 0; other < rows; other++) {
        add((float) inverse[row][other], swept[other], into, start, end);
      }
    }
  }

  private static void add(float factor, float[] from, float[] into, int start, int end) {
    for (int at = start; at < end; at++) {
      into[at] = Math.fma(factor, from[at], into[at]);
    }
  }

  private void update(int tile, int first, int endOfBlock, int rows) {
    int start = tile * TILE;
    int end = Math.min(size, start + TILE);
    for (int row = 0; row < end; row++) {
      if (row < first || row >= endOfBlock) {
        updateRow(row, Math.max(row, start), end, rows);
      }
    }
  }

  private void updateRow(int row, int start, int end, int rows) {
    float[] entries = matrix.row(row);
    int other = 0;
    for (; other + 8 <= rows; other += 8) {
      subtractEight(entries, row, start, end, other);
    }
    for (; other < rows; other++) {
      float factor = -swept[other][row];
      float[] from = solved[other];
      for (int column = start; column < end; column++) {
        entries[column - row] = Math.fma(factor, from[column], entries[column - row]);
      }
    }
  }

  /** Eight rows at once: each entry is read and written once for eight multiplications. */
  private void subtractEight(float[] entries, int row, int start, int end, int other) {
    float f0 = -swept[other][row];
    float f1 = -swept[other + 1][row];
    float f2 = -swept[other + 2][row];
    float f3 = -swept[other + 3][row];
    float f4 = -swept[other + 4][row];
    float f5 = -swept[other + 5][row];
    float f6 = -swept[other + 6][row];
    float f7 = -swept[other + 7][row];
    float[] s0 = solved[other];
    float[] s1 = solved[other + 1];
    float[] s2 = solved[other + 2];
    float[] s3 = solved[other + 3];
    float[] s4 = solved[other + 4];
    float[] s5 = solved[other + 5];
    float[] s6 = solved[other + 6];
    float[] s7 = solved[other + 7];
    for (int column = start; column < end; column++) {
      float entry = entries[column - row];
      entry = Math.fma(f0, s0[column], entry);
      entry = Math.fma(f1, s1[column], entry);
      entry = Math.fma(f2, s2[column], entry);
      entry = Math.fma(f3, s3[column], entry);
      entry = Math.fma(f4, s4[column], entry);
      entry = Math.fma(f5, s5[column], entry);
      entry = Math.fma(f6, s6[column], entry);
      entries[column - row] = Math.fma(f7, s7[column], entry);
    }
  }

  private void write(int first, int rows, double[][] inverse) {
    for (int row = 0; row < rows; row++) {
      int at = first + row;
      for (int column = 0; column < first; column++) {
        matrix.row(column)[at - column] = solved[row][column];
      }
      float[] entries = matrix.row(at);
      for (int column = row; column < rows; column++) {
        entries[column - row] = (float) -inverse[row][column];
      }
      int behind = first + rows;
      System.arraycopy(solved[row], behind, entries, behind - at, size - behind);
    }
  }
}
