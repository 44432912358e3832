package dev.matinee.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
 * @param differenceInterval of the mean difference
 * @param tTestHolm {@code tTest} corrected for all comparisons of the same result by {@link
 *     HolmCorrection}
 * @param wilcoxonHolm {@code wilcoxon} likewise; the two tests are two families
 */
public record PairedComparison(
    String algorithm,
    String baseline,
    String metric,
    double meanDifference,
    double tTest,
    double wilcoxon,
    ConfidenceInterval differenceInterval,
    double tTestHolm,
    double wilcoxonHolm) {
  private static final int FEWEST_PAIRS = 2;

  /**
   * Compares two rows of values that belong together by index. Equal rows, and rows of fewer than
   * two pairs, have p-values of 1.
   */
  static PairedComparison of(
      String algorithm, String baseline, String metric, double[] values, double[] others) {
    double[] differences =
        IntStream.range(0, values.length).mapToDouble(at -> values[at] - others[at]).toArray();
    boolean testable = values.length >= FEWEST_PAIRS && !Arrays.equals(values, others);
    double tTest = testable ? new TTest().pairedTTest(values, others) : 1;
    double wilcoxon = testable ? wilcoxon(values, others) : 1;
    return new PairedComparison(
        algorithm,
        baseline,
        metric,
        values.length == 0 ? 0 : StatUtils.meanDifference(values, others),
        tTest,
        wilcoxon,
        ConfidenceInterval.ofMean(differences),
        tTest,
        wilcoxon);
  }

  /** The same comparisons, with p-values that are corrected for all of them. */
  public static List<PairedComparison> corrected(List<PairedComparison> all) {
    double[] tTests =
        HolmCorrection.of(all.stream().mapToDouble(PairedComparison::tTest).toArray());
    double[] wilcoxons =
        HolmCorrection.of(all.stream().mapToDouble(PairedComparison::wilcoxon).toArray());
    List<PairedComparison> corrected = new ArrayList<>();
    for (int at = 0; at < all.size(); at++) {
      corrected.add(all.get(at).correctedTo(tTests[at], wilcoxons[at]));
    }
    return corrected;
  }

  private PairedComparison correctedTo(double tTestTo, double wilcoxonTo) {
    return new PairedComparison(
        algorithm,
        baseline,
        metric,
        meanDifference,
        tTest,
        wilcoxon,
        differenceInterval,
        tTestTo,
        wilcoxonTo);
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
