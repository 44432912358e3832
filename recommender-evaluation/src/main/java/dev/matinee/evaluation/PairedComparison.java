package dev.matinee.evaluation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.inference.TTest;
import org.apache.commons.math3.stat.inference.WilcoxonSignedRankTest;

/**
 * Whether two algorithms differ on the same users by more than chance.
 *
 * <p>Source for both tests side by side: M. D. Smucker, J. Allan and B. Carterette (2007), doi
 * 10.1145/1321440.1321528.
 *
 * @param algorithm the one
 * @param baseline the other
 * @param metric what was compared per user
 * @param meanDifference algorithm less baseline
 * @param tTest the two-sided p-value of the paired t test
 * @param wilcoxon the two-sided p-value of Wilcoxon's signed rank test, in its normal
 *     approximation, over the pairs that differ
 */
public record PairedComparison(
    String algorithm,
    String baseline,
    String metric,
    double meanDifference,
    double tTest,
    double wilcoxon) {
  private static final int FEWEST_PAIRS = 2;

  /** Compares two rows of values that belong together by index; equal rows have p-values of 1. */
  static PairedComparison of(
      String algorithm, String baseline, String metric, double[] values, double[] others) {
    if (values.length < FEWEST_PAIRS || Arrays.equals(values, others)) {
      return new PairedComparison(algorithm, baseline, metric, 0, 1, 1);
    }
    return new PairedComparison(
        algorithm,
        baseline,
        metric,
        StatUtils.meanDifference(values, others),
        new TTest().pairedTTest(values, others),
        wilcoxon(values, others));
  }

  /** Wilcoxon ranks differences, so pairs without one are left out; the library would rank them. */
  private static double wilcoxon(double[] values, double[] others) {
    int[] different =
        IntStream.range(0, values.length).filter(at -> values[at] != others[at]).toArray();
    return new WilcoxonSignedRankTest()
        .wilcoxonSignedRankTest(
            IntStream.of(different).mapToDouble(at -> values[at]).toArray(),
            IntStream.of(different).mapToDouble(at -> others[at]).toArray(),
            false);
  }
}
