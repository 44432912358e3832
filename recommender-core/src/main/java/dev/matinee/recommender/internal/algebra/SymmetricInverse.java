package dev.matinee.recommender.internal.algebra;

import dev.matinee.recommender.RecommenderException;
import dev.matinee.recommender.internal.scratch.Pool;
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
public final class SymmetricInverse {
  /** Rows that are swept at once; divisible by the four that one loop takes. */
  private static final int BLOCK = 64;

  /** Columns that one thread takes at once, so that what it reads stays in its cache. */
  private static final int TILE = 512;

  private final SymmetricMatrix matrix;
  private final int size;
  private final float[][] swept = new float[BLOCK][];
  private final float[][] solved = new float[BLOCK][];
  private final Pool<SweepTile> tiles = new Pool<>(() -> new SweepTile(BLOCK, TILE));

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
  public static void invert(SymmetricMatrix matrix, LongConsumer progress) {
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
    int count = (size + TILE - 1) / TILE;
    IntStream.range(0, count).parallel().forEach(tile -> solve(tile, rows, inverse));
    // The last tiles have the longest columns; they are begun first.
    IntStream.range(0, count)
        .parallel()
        .forEach(tile -> update(count - 1 - tile, first, first + rows));
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
    // Rows that the last block lacks count as zeros.
    for (int row = rows; row < BLOCK; row++) {
      Arrays.fill(swept[row], 0);
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

  private void update(int number, int first, int endOfBlock) {
    int start = number * TILE;
    int end = Math.min(size, start + TILE);
    tiles.use(
        tile -> {
          tile.read(solved, start, end);
          for (int row = 0; row < end; row++) {
            if (row < first || row >= endOfBlock) {
              tile.update(row, matrix.row(row), swept);
            }
          }
          return tile;
        });
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
