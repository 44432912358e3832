package dev.matinee.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Hand-worked values. The ranking is miss, hit, miss, hit, miss; one relevant item is not in it.
 */
class RelevanceMetricsTest {
  private static final Offset<Double> EXACT = within(1e-12);
  private static final Set<Long> RELEVANT = Set.of(1L, 2L, 3L);
  private static final JudgedRanking RANKING =
      JudgedRanking.of(List.of(7L, 1L, 8L, 2L, 9L), RELEVANT);

  @Test
  void averagePrecisionIsTheMeanPrecisionAtTheHits() {
    // Precision 1/2 at place 2 and 2/4 at place 4; three relevant items.
    assertThat(AveragePrecision.of(RANKING, 5)).isCloseTo((1 / 2.0 + 2 / 4.0) / 3, EXACT);
  }

  @Test
  void averagePrecisionIsDividedByWhatTheListCouldHold() {
    // Two places for three relevant items: the divisor is 2, and a full list has 1.
    assertThat(AveragePrecision.of(RANKING, 2)).isCloseTo(0.5 / 2, EXACT);
    assertThat(AveragePrecision.of(JudgedRanking.of(List.of(3L, 1L), RELEVANT), 2)).isEqualTo(1);
  }

  @Test
  void reciprocalRankIsThatOfTheFirstHit() {
    assertThat(ReciprocalRank.of(RANKING, 5)).isEqualTo(1 / 2.0);
    assertThat(ReciprocalRank.of(RANKING, 1)).as("the first hit is behind the cut").isZero();
  }

  @Test
  void rPrecisionLooksAtAsManyPlacesAsItemsAreRelevant() {
    // One hit in the first three places.
    assertThat(RPrecision.of(RANKING)).isCloseTo(1 / 3.0, EXACT);
    assertThat(RPrecision.of(JudgedRanking.of(List.of(2L), RELEVANT))).isCloseTo(1 / 3.0, EXACT);
  }

  @Test
  void rankBiasedPrecisionWeighsPlacesByPowersOfThePersistence() {
    // Hits at places 2 and 4: (1 - 0.8) (0.8 + 0.8^3) = 0.2 * 1.312.
    assertThat(RankBiasedPrecision.of(RANKING, 5)).isCloseTo(0.2624, EXACT);
    assertThat(RankBiasedPrecision.of(RANKING, 3)).isCloseTo(0.16, EXACT);
    // Only hits: 1 - 0.8^2.
    assertThat(RankBiasedPrecision.of(JudgedRanking.of(List.of(1L, 2L), RELEVANT), 2))
        .isCloseTo(0.36, EXACT);
  }

  @Test
  void aucIsTheShareOfPairsInTheRightOrder() {
    // Five others, of which three are ranked. Place 2: four behind; place 4: three behind; the
    // relevant item that is not ranked ties with the two others that are not: (4 + 3 + 1) / 15.
    assertThat(Auc.of(RANKING, 5).getAsDouble()).isCloseTo(8 / 15.0, EXACT);
  }

  @Test
  void aucOfWholeRankingsGoesFromNoughtToOne() {
    Set<Long> relevant = Set.of(1L, 2L);
    assertThat(Auc.of(JudgedRanking.of(List.of(1L, 2L, 8L, 9L), relevant), 2)).hasValue(1);
    assertThat(Auc.of(JudgedRanking.of(List.of(8L, 9L, 1L, 2L), relevant), 2)).hasValue(0);
    assertThat(Auc.of(JudgedRanking.of(List.of(), relevant), 2)).as("no ranking").hasValue(0.5);
    assertThat(Auc.of(JudgedRanking.of(List.of(1L, 2L), relevant), 0)).as("no pairs").isEmpty();
  }

  @Test
  void serendipityLeavesOutWhatPopularityWouldShow() {
    // Items 1 and 2 are relevant and in the list; item 1 is obvious.
    assertThat(Serendipity.of(List.of(7L, 1L, 8L, 2L), RELEVANT, Set.of(1L, 3L, 5L), 4))
        .isEqualTo(1 / 4.0);
    assertThat(Serendipity.of(List.of(7L, 1L, 8L, 2L), RELEVANT, Set.of(1L), 3)).isZero();
  }

  @Test
  void whatCannotBeJudgedIsRefused() {
    assertThatThrownBy(() -> JudgedRanking.of(List.of(1L), Set.of()))
        .hasMessage("a ranking is judged by a relevant item or more, got 0");
    assertThatThrownBy(() -> JudgedRanking.of(List.of(4L, 5L, 4L), RELEVANT))
        .hasMessage("an item must be ranked once, got item 4 twice");
    assertThatThrownBy(() -> Auc.of(RANKING, 2))
        .hasMessage("others must be 3 or more, as many are ranked, got 2");
    assertThatThrownBy(() -> AveragePrecision.of(RANKING, 0))
        .hasMessage("the length of a list must be 1 or more, got 0");
  }
}
