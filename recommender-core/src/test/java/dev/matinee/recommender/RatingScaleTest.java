package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatingScaleTest {
  @Test
  void everyPlaceOnTheScaleIsItsRatingAndBack() {
    for (RatingScale scale : new RatingScale[] {RatingScale.HALF_STARS, RatingScale.STARS}) {
      for (int level = 0; level < scale.levels(); level++) {
        assertThat(scale.levelOf(scale.ratingAt(level))).isEqualTo(level);
      }
    }
    assertThat(RatingScale.HALF_STARS.levels()).isEqualTo(10);
    assertThat(RatingScale.STARS.levels()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.25, 5.5, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void aRatingBesideTheScaleIsRefusedWithItsValue(double rating) {
    assertThat(RatingScale.HALF_STARS.contains(rating)).isFalse();
    assertThatThrownBy(() -> RatingScale.HALF_STARS.levelOf(rating))
        .isInstanceOf(RecommenderException.class)
        .hasMessageContaining("0.5 to 5.0 in steps of 0.5, got " + rating);
  }

  @Test
  void fourOfFiveStarsIsLikedOnBothScales() {
    assertThat(RatingScale.HALF_STARS.isLiked(4)).isTrue();
    assertThat(RatingScale.HALF_STARS.isLiked(3.5)).isFalse();
    assertThat(RatingScale.STARS.isLiked(4)).isTrue();
    assertThat(RatingScale.STARS.isLiked(3)).isFalse();
  }

  @Test
  void theInferredScaleIsTheCoarsestThatHoldsAllValues() {
    assertThat(RatingScale.holding(1, 3, 5)).isEqualTo(new RatingScale(1, 5, 1));
    assertThat(RatingScale.holding(1, 3.5, 5)).isEqualTo(new RatingScale(1, 5, 0.5));
    assertThat(RatingScale.holding(-10, 9.25)).isEqualTo(new RatingScale(-10, 9.25, 0.25));
    assertThat(RatingScale.holding(3.7, 3.9, 4.2)).isEqualTo(new RatingScale(3.7, 4.2, 0.1));
    assertThat(RatingScale.holding(1, 1).contains(1)).isTrue();
    assertThat(RatingScale.holding(0, 0).contains(0)).isTrue();
  }

  @Test
  void valuesWithoutACommonScaleAreRefused() {
    assertThatThrownBy(() -> RatingScale.holding(0.123456, 3.2))
        .isInstanceOf(RecommenderException.class);
    assertThatThrownBy(() -> RatingScale.holding()).hasMessageContaining("no ratings");
  }

  @Test
  void impossibleScalesAreRefused() {
    assertThatThrownBy(() -> new RatingScale(5, 1, 1)).isInstanceOf(RecommenderException.class);
    assertThatThrownBy(() -> new RatingScale(1, 5, 0)).isInstanceOf(RecommenderException.class);
    assertThatThrownBy(() -> new RatingScale(1, Double.NaN, 1))
        .isInstanceOf(RecommenderException.class);
    assertThatThrownBy(() -> new RatingScale(0, 1e9, 0.001))
        .isInstanceOf(RecommenderException.class);
  }
}
