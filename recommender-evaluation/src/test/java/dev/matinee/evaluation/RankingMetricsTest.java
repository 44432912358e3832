package dev.matinee.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RankingMetricsTest {
  @Test
  void aPerfectListScoresOneExceptForThePlacesThatNothingCouldFill() {
    RankingMetrics metrics = RankingMetrics.of(List.of(1L, 2L, 9L, 8L), Set.of(1L, 2L), 4);

    assertThat(metrics).isEqualTo(new RankingMetrics(1, 1, 1, 0.5));
  }

  @Test
  void hitsAtRanksTwoAndFourAreDiscounted() {
    RankingMetrics metrics = RankingMetrics.of(List.of(7L, 1L, 8L, 2L), Set.of(1L, 2L, 3L), 4);

    // (1 / log2(3) + 1 / log2(5)) / (1 + 1 / log2(3) + 1 / log2(4))
    assertThat(metrics.ndcg()).isCloseTo((0.6309298 + 0.4306766) / 2.1309298, within(1e-6));
    assertThat(metrics.hitRate()).isEqualTo(1);
    assertThat(metrics.recall()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(metrics.precision()).isEqualTo(0.5);
  }

  @Test
  void whatLiesBehindTheLengthOfTheListDoesNotCount() {
    assertThat(RankingMetrics.of(List.of(7L, 8L, 1L), Set.of(1L), 2))
        .isEqualTo(new RankingMetrics(0, 0, 0, 0));
  }

  @Test
  void aShortListIsMeasuredAgainstTheLengthAskedFor() {
    assertThat(RankingMetrics.of(List.of(1L), Set.of(1L), 10).precision()).isEqualTo(0.1);
    assertThat(RankingMetrics.of(List.of(), Set.of(1L), 10).ndcg()).isZero();
  }

  @Test
  void moreRelevantItemsThanPlacesCannotLowerAFullList() {
    assertThat(RankingMetrics.of(List.of(1L, 2L), Set.of(1L, 2L, 3L, 4L), 2).ndcg()).isEqualTo(1);
  }

  @Test
  void withoutARelevantItemThereIsNothingToMeasure() {
    assertThatThrownBy(() -> RankingMetrics.of(List.of(1L), Set.of(), 10))
        .isInstanceOf(EvaluationException.class);
  }
}
