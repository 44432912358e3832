package dev.matinee.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatisticsTest {
  private static final double[] ONES = {1.1, 2.4, 3.0, 4.8, 5.5, 6.9, 7.2, 8.1};
  private static final double[] OTHERS = {1.0, 2.0, 2.9, 4.1, 5.2, 6.3, 7.0, 7.3};

  @Test
  void theIntervalIsStudentsAroundTheMean() {
    // Mean 3, standard deviation sqrt(2.5), t(4; 0.975) = 2.776445.
    ConfidenceInterval interval = ConfidenceInterval.ofMean(1, 2, 3, 4, 5);

    assertThat(interval.low()).isCloseTo(3 - 2.776445 * Math.sqrt(2.5 / 5), within(1e-5));
    assertThat(interval.high()).isCloseTo(3 + 2.776445 * Math.sqrt(2.5 / 5), within(1e-5));
  }

  @Test
  void oneValueIsAPoint() {
    assertThat(ConfidenceInterval.ofMean(7)).isEqualTo(new ConfidenceInterval(7, 7));
    assertThat(ConfidenceInterval.ofMean()).isEqualTo(new ConfidenceInterval(0, 0));
  }

  @Test
  void aSteadyDifferenceIsSignificantByBothTests() {
    PairedComparison comparison = PairedComparison.of("a", "b", "ndcg", ONES, OTHERS);

    // Differences .1 .4 .1 .7 .3 .6 .2 .8: mean .4, standard deviation .27255, t(7) = 4.1510.
    assertThat(comparison.meanDifference()).isCloseTo(0.4, within(1e-9));
    assertThat(comparison.tTest()).isCloseTo(0.00429, within(1e-5));
    assertThat(comparison.wilcoxon()).isBetween(0.005, 0.02);
  }

  @Test
  void theOrderOfTheTwoChangesTheSignAlone() {
    PairedComparison one = PairedComparison.of("a", "b", "ndcg", ONES, OTHERS);
    PairedComparison other = PairedComparison.of("b", "a", "ndcg", OTHERS, ONES);

    assertThat(other.meanDifference()).isCloseTo(-one.meanDifference(), within(1e-12));
    assertThat(other.tTest()).isCloseTo(one.tTest(), within(1e-12));
  }

  @Test
  void pairsWithoutADifferenceDoNotMoveWilcoxonsTest() {
    double[] ones = Arrays.copyOf(ONES, 40);
    double[] others = Arrays.copyOf(OTHERS, 40);
    PairedComparison bare = PairedComparison.of("a", "b", "ndcg", ONES, OTHERS);

    assertThat(PairedComparison.of("a", "b", "ndcg", ones, others).wilcoxon())
        .isEqualTo(bare.wilcoxon());
  }

  @Test
  void equalValuesDoNotDiffer() {
    assertThat(PairedComparison.of("a", "b", "ndcg", ONES, ONES))
        .isEqualTo(
            new PairedComparison("a", "b", "ndcg", 0, 1, 1, new ConfidenceInterval(0, 0), 1, 1));
  }

  @Test
  void aSinglePairHasADifferenceAndNoSignificance() {
    PairedComparison comparison =
        PairedComparison.of("a", "b", "ndcg", new double[] {3}, new double[] {1});

    assertThat(comparison.meanDifference()).isEqualTo(2);
    assertThat(comparison.tTest()).isEqualTo(1);
  }

  @Test
  void theIntervalOfTheDifferenceIsThatOfThePairs() {
    // Mean .4, standard deviation .27255, t(7; 0.975) = 2.364624.
    ConfidenceInterval interval =
        PairedComparison.of("a", "b", "ndcg", ONES, OTHERS).differenceInterval();

    assertThat(interval.low()).isCloseTo(0.4 - 2.364624 * 0.272554 / Math.sqrt(8), within(1e-5));
    assertThat(interval.high()).isCloseTo(0.4 + 2.364624 * 0.272554 / Math.sqrt(8), within(1e-5));
  }

  @Test
  void holmMultipliesTheSmallestMostAndKeepsTheOrder() {
    // Ascending .01 .02 .03 .04 times 4, 3, 2, 1: .04, .06, .06 and .04, raised to .06.
    assertThat(HolmCorrection.of(0.04, 0.01, 0.03, 0.02))
        .containsExactly(new double[] {0.06, 0.04, 0.06, 0.06}, within(1e-12));
    assertThat(HolmCorrection.of(0.2)).containsExactly(0.2);
    assertThat(HolmCorrection.of(0.9, 0.6)).containsExactly(1, 1);
    assertThat(HolmCorrection.of()).isEmpty();
  }

  @Test
  void comparisonsAreCorrectedForTheirNumber() {
    PairedComparison one = PairedComparison.of("a", "b", "ndcg", ONES, OTHERS);
    PairedComparison equal = PairedComparison.of("c", "b", "ndcg", ONES, ONES);
    List<PairedComparison> corrected = PairedComparison.corrected(List.of(one, equal));

    assertThat(corrected.get(0).tTest()).isEqualTo(one.tTest());
    assertThat(corrected.get(0).tTestHolm()).isEqualTo(2 * one.tTest());
    assertThat(corrected.get(0).wilcoxonHolm()).isEqualTo(2 * one.wilcoxon());
    assertThat(corrected.get(1).tTestHolm()).isEqualTo(1);
    assertThat(PairedComparison.corrected(List.of(one))).containsExactly(one);
  }
}
