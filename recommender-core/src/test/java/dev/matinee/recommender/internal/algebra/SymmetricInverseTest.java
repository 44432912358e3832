package dev.matinee.recommender.internal.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.recommender.RecommenderException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymmetricInverseTest {
  private static final String REFUSAL = "the matrix of a linear model must be positive definite";

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 63, 64, 65, 127, 128, 129, 511, 512, 513, 700})
  void theInverseIsThatOfGaussWhateverIsLeftOfTheLastBlock(int size) {
    double[][] matrix = positiveDefinite(size, size);
    SymmetricMatrix packed = packed(matrix);

    SymmetricInverse.invert(packed, done -> {});

    double[][] expected = PlainInverse.of(matrix);
    double worst = 0;
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        double unit = Math.sqrt(expected[row][row] * expected[column][column]);
        worst = Math.max(worst, Math.abs(packed.get(row, column) - expected[row][column]) / unit);
      }
    }
    // A number that is none is above every other here, so that it fails too.
    assertThat(worst).isLessThan(1e-5);
  }

  @Test
  void theInverseIsTheSameBitForBitOnOneThread() {
    SymmetricMatrix parallel = packed(positiveDefinite(700, 5));
    SymmetricMatrix alone = packed(positiveDefinite(700, 5));
    ForkJoinPool one = new ForkJoinPool(1);
    try {
      one.submit(() -> SymmetricInverse.invert(alone, done -> {})).join();
    } finally {
      one.shutdown();
    }
    SymmetricInverse.invert(parallel, done -> {});

    for (int row = 0; row < parallel.size(); row++) {
      assertThat(alone.row(row)).isEqualTo(parallel.row(row));
    }
  }

  @Test
  void theProgressEndsWithAllRows() {
    List<Long> told = new ArrayList<>();

    SymmetricInverse.invert(packed(positiveDefinite(130, 1)), told::add);

    assertThat(told).containsExactly(64L, 128L, 130L);
  }

  @Test
  void aMatrixThatIsNotPositiveDefiniteIsRefusedInWhicheverBlockThatIsFound() {
    refuses(new double[][] {{0}});
    refuses(new double[][] {{1, 2}, {2, 1}});
    refuses(new double[][] {{Double.NaN, 0}, {0, 1}});
    double[][] negative = positiveDefinite(100, 2);
    negative[99][99] = -1;
    refuses(negative);
    double[][] late = positiveDefinite(100, 3);
    late[98][99] = 2 * Math.sqrt(late[98][98] * late[99][99]);
    late[99][98] = late[98][99];
    refuses(late);
  }

  @Test
  void theSmallInverseIsThatOfGauss() {
    double[][] matrix = positiveDefinite(20, 4);
    double[][] expected = PlainInverse.of(matrix);

    SmallInverse.invert(matrix);

    for (int row = 0; row < matrix.length; row++) {
      assertThat(matrix[row]).containsExactly(expected[row], within(1e-12));
    }
  }

  @Test
  void whatDoesNotFitTheHeapIsRefusedWithFiguresAndAWayOut() {
    assertThatThrownBy(() -> SymmetricMatrix.requireHeap("a linear model of 9 items", 1L << 60))
        .isInstanceOf(RecommenderException.class)
        .hasMessageMatching(
            "a linear model of 9 items takes 1099511627776 MiB of memory, and \\d+ of \\d+ MiB are"
                + " free: give the JVM more \\(-Xmx\\), or let the model know fewer items"
                + " \\(maxItems\\)");
  }

  private static void refuses(double[][] matrix) {
    assertThatThrownBy(() -> SymmetricInverse.invert(packed(matrix), done -> {}))
        .isInstanceOf(RecommenderException.class)
        .hasMessage(REFUSAL);
  }

  /** A sum of squares and a diagonal of different sizes. */
  private static double[][] positiveDefinite(int size, long seed) {
    Random random = new Random(seed);
    double[][] values = new double[size][size];
    for (double[] row : values) {
      for (int column = 0; column < size; column++) {
        row[column] = random.nextInt(10) == 0 ? random.nextDouble() : 0;
      }
    }
    double[][] matrix = new double[size][size];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        for (double[] user : values) {
          matrix[row][column] += user[row] * user[column];
        }
        // Floats hold these numbers, so that both inverses are of the same matrix.
        matrix[row][column] = (float) matrix[row][column];
      }
      matrix[row][row] = (float) (matrix[row][row] + 1 + random.nextInt(100));
    }
    return matrix;
  }

  private static SymmetricMatrix packed(double[][] matrix) {
    SymmetricMatrix packed = new SymmetricMatrix(matrix.length);
    for (int row = 0; row < matrix.length; row++) {
      for (int column = row; column < matrix.length; column++) {
        packed.row(row)[column - row] = (float) matrix[row][column];
      }
    }
    return packed;
  }
}
