package dev.matinee.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.recommender.RatingScale;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GradedNdcgTest {
  private static final Map<Long, Double> GAINS = Map.of(1L, 15.0, 2L, 31.0);

  @Test
  void gainsGrowByThePowersOfTwoOfTheStars() {
    assertThat(GradedNdcg.gain(5, RatingScale.STARS)).isEqualTo(31);
    assertThat(GradedNdcg.gain(4, RatingScale.STARS)).isEqualTo(15);
    assertThat(GradedNdcg.gain(1, RatingScale.STARS)).isEqualTo(1);
  }

  @Test
  void gainsDoNotDependOnTheUnitOfTheScale() {
    RatingScale percent = new RatingScale(0, 100, 1);

    assertThat(GradedNdcg.gain(100, percent)).isEqualTo(31);
    assertThat(GradedNdcg.gain(75, percent)).isEqualTo(15);
  }

  @Test
  void theBetterItemIsWantedFirst() {
    // The worse one first: 15 / log2(2) + 31 / log2(3); best: 31 / log2(2) + 15 / log2(3).
    double second = 0.6309297535714575;

    assertThat(GradedNdcg.of(List.of(2L, 1L), GAINS, 2)).isEqualTo(1);
    assertThat(GradedNdcg.of(List.of(1L, 2L), GAINS, 2))
        .isCloseTo((15 + 31 * second) / (31 + 15 * second), within(1e-12));
  }

  @Test
  void onePlaceIsFilledBestByTheBestItem() {
    assertThat(GradedNdcg.of(List.of(1L, 2L), GAINS, 1)).isCloseTo(15 / 31.0, within(1e-12));
    assertThat(GradedNdcg.of(List.of(9L, 2L), GAINS, 1)).isZero();
  }

  @Test
  void withoutARelevantItemThereIsNothingToGain() {
    assertThatThrownBy(() -> GradedNdcg.of(List.of(1L), Map.of(), 1))
        .hasMessage("graded NDCG needs the gain of an item or more, got 0");
  }
}
