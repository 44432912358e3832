package dev.matinee.recommender.internal.algebra;

/**
 * Some columns of the rows that {@link SymmetricInverse} sweeps, and of one other row at a time,
 * from which they are subtracted. Everything lies at the start of its array and four rows are
 * subtracted at once: the compiler turns such a loop into vector instructions, and one with an
 * offset in an index or with eight arrays it does not. For use by one thread at a time.
 */
final class SweepTile {
  private static final int AT_ONCE = 4;

  private final float[][] solved;
  private final float[] entries;
  private int start;
  private int end;

  /**
   * Makes room.
   *
   * @param rows that are swept at once, divisible by four
   * @param columns at most
   */
  SweepTile(int rows, int columns) {
    solved = new float[rows][columns];
    entries = new float[columns];
  }

  /** Takes the columns from {@code start} to {@code end} of all rows. */
  void read(float[][] rows, int start, int end) {
    this.start = start;
    this.end = end;
    for (int row = 0; row < rows.length; row++) {
      System.arraycopy(rows[row], start, solved[row], 0, end - start);
    }
  }

  /**
   * Subtracts the rows from the columns of another row that lie in the upper triangle.
   *
   * @param row its number
   * @param upper its entries from the diagonal on
   * @param swept the factors of the rows, in column {@code row}
   */
  void update(int row, float[] upper, float[][] swept) {
    int from = Math.max(row, start);
    System.arraycopy(upper, from - row, entries, from - start, end - from);
    for (int other = 0; other < solved.length; other += AT_ONCE) {
      subtract(
          -swept[other][row],
          -swept[other + 1][row],
          -swept[other + 2][row],
          -swept[other + 3][row],
          solved[other],
          solved[other + 1],
          solved[other + 2],
          solved[other + 3]);
    }
    System.arraycopy(entries, from - start, upper, from - row, end - from);
  }

  private void subtract(
      float f0, float f1, float f2, float f3, float[] s0, float[] s1, float[] s2, float[] s3) {
    float[] sums = entries;
    for (int at = 0; at < sums.length; at++) {
      float sum = Math.fma(f0, s0[at], sums[at]);
      sum = Math.fma(f1, s1[at], sum);
      sum = Math.fma(f2, s2[at], sum);
      sums[at] = Math.fma(f3, s3[at], sum);
    }
  }
}
