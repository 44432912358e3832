package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SettingsTest {
  @Test
  void significanceIsBetweenNoneAndFullTrust() {
    assertThat(Significance.none().factor(1)).isEqualTo(1);
    assertThat(Significance.linearUpTo(50).factor(10)).isEqualTo(0.2);
    assertThat(Significance.linearUpTo(50).factor(80)).isEqualTo(1);
    assertThat(Significance.shrunkBy(10).factor(30)).isEqualTo(0.75);
    assertThat(Significance.shrunkBy(0).factor(0)).isZero();
  }

  @Test
  void aWrongSettingIsRefusedWithNameAndRangeAndValue() {
    refuses(() -> Significance.linearUpTo(0), "full must be 1 or more, got 0");
    refuses(() -> Significance.shrunkBy(-1), "lambda must be 0 or more, got -1.0");
    refuses(() -> neighbourhood(1, 0), "neighbours must be between 1 and 10000, got 0");
    refuses(() -> neighbourhood(0.5, 9), "amplification must be between 1 and 10, got 0.5");
    refuses(
        () -> Ranking.weightedVotes(Vote.RATING, 2),
        "popularityDamping must be between 0 and 1, got 2.0");
    refuses(() -> new BaselineDamping(0, -2), "the damping of users must be 0 or more, got -2.0");
    refuses(() -> new Quorum(1.5, 9), "share must be between 0 and 1, got 1.5");
    refuses(() -> new Quorum(0.5, 0), "trusted must be 1 or more, got 0");
    refuses(() -> Query.top(-1), "count must be 0 or more, got -1");
    refuses(
        () -> UserProfile.builder().rate(1, Double.NaN),
        "a rating must be a finite number, got NaN for item 1");
  }

  private static NeighbourhoodConfig neighbourhood(double amplification, int size) {
    return new NeighbourhoodConfig(
        new PearsonSimilarity(), Significance.none(), amplification, size);
  }

  private static void refuses(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(RecommenderException.class).hasMessage(message);
  }
}
