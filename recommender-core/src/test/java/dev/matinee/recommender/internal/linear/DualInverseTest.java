package dev.matinee.recommender.internal.linear;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.recommender.internal.algebra.PlainInverse;
import dev.matinee.recommender.internal.algebra.SymmetricMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DualInverseTest {
  @ParameterizedTest
  @CsvSource({"1, 1, 1", "1, 5, 0.01", "30, 200, 1", "130, 70, 0.5", "70, 300, 1000"})
  void theInverseIsThatOfTheSumsOverRows(int count, int items, float least) {
    LinearRows rows = rows(count, items);
    float[] diagonal = diagonal(items, least);

    SymmetricMatrix inverse = DualInverse.of(rows, diagonal, done -> {});

    double[][] expected = PlainInverse.of(sums(rows, diagonal));
    double worst = 0;
    for (int row = 0; row < items; row++) {
      for (int column = 0; column < items; column++) {
        double unit = Math.sqrt(expected[row][row] * expected[column][column]);
        worst = Math.max(worst, Math.abs(inverse.get(row, column) - expected[row][column]) / unit);
      }
    }
    // The largest sum of squares is near 130: a small diagonal loses two of seven places.
    assertThat(worst).isLessThan(1e-4);
  }

  @Test
  void theInverseIsTheSameBitForBitOnOneThread() {
    LinearRows rows = rows(50, 400);
    float[] diagonal = diagonal(400, 2);
    ForkJoinPool one = new ForkJoinPool(1);
    SymmetricMatrix alone;
    try {
      alone = one.submit(() -> DualInverse.of(rows, diagonal, done -> {})).join();
    } finally {
      one.shutdown();
    }

    SymmetricMatrix parallel = DualInverse.of(rows, diagonal, done -> {});

    for (int row = 0; row < parallel.size(); row++) {
      assertThat(alone.row(row)).isEqualTo(parallel.row(row));
    }
  }

  @Test
  void theProgressEndsWithAllSteps() {
    List<Long> told = new ArrayList<>();

    DualInverse.of(
        rows(50, 90),
        diagonal(90, 1),
        done -> {
          synchronized (told) {
            told.add(done);
          }
        });

    assertThat(told).contains(DualInverse.steps(50, 90)).allMatch(done -> done <= 3 * 50 + 90);
  }

  @Test
  void itIsCheaperForFewRowsOfManyItemsAlone() {
    assertThat(DualInverse.isCheaper(650, 100_000, 3_000)).isTrue();
    assertThat(DualInverse.isCheaper(650, 50_000, 500)).isFalse();
    assertThat(DualInverse.isCheaper(162_000, 25_000_000, 10_000)).isFalse();
    assertThat(DualInverse.isCheaper(3_000_000_000L, 1L << 40, 46_000)).isFalse();
  }

  /** Each row has about a third of the items. */
  private static LinearRows rows(int count, int items) {
    Random random = new Random(count);
    int[][] places = new int[count][];
    float[][] values = new float[count][];
    for (int row = 0; row < count; row++) {
      places[row] = IntStream.range(0, items).filter(place -> random.nextInt(3) == 0).toArray();
      values[row] = new float[places[row].length];
      for (int at = 0; at < values[row].length; at++) {
        values[row][at] = random.nextFloat();
      }
    }
    return new LinearRows(places, values);
  }

  private static float[] diagonal(int items, float least) {
    float[] diagonal = new float[items];
    for (int place = 0; place < items; place++) {
      diagonal[place] = least + place % 7;
    }
    return diagonal;
  }

  private static double[][] sums(LinearRows rows, float... diagonal) {
    double[][] sums = new double[diagonal.length][diagonal.length];
    for (int place = 0; place < diagonal.length; place++) {
      sums[place][place] = diagonal[place];
    }
    for (int row = 0; row < rows.count(); row++) {
      for (int one = 0; one < rows.places(row).length; one++) {
        for (int other = 0; other < rows.places(row).length; other++) {
          sums[rows.places(row)[one]][rows.places(row)[other]] +=
              (double) rows.values(row)[one] * rows.values(row)[other];
        }
      }
    }
    return sums;
  }
}
