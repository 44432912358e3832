package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.recommender.RatingHistogram.Bar;
import java.util.List;
import org.junit.jupiter.api.Test;

class RatingHistogramTest {
  private static final RatingMatrix MATRIX =
      RatingMatrix.of(
          Ratings.builder()
              .add(1, 10, 5, 0)
              .add(2, 10, 5, 0)
              .add(3, 10, 2, 0)
              .add(3, 11, 1, 0)
              .build(RatingScale.STARS));

  @Test
  void eachRatingHasABarWithThoseWhoGaveIt() {
    assertThat(MATRIX.histogram(10).bars())
        .containsExactly(new Bar(1, 0), new Bar(2, 1), new Bar(3, 0), new Bar(4, 0), new Bar(5, 2));
    assertThat(MATRIX.histogram(10).users()).isEqualTo(3);
    assertThat(MATRIX.histogram(10).mean()).hasValue(4);
  }

  @Test
  void ofAnUnknownItemAllBarsAreEmpty() {
    RatingHistogram unknown = MATRIX.histogram(-7);

    assertThat(unknown.bars()).hasSize(5).allMatch(bar -> bar.users() == 0);
    assertThat(unknown.mean()).isEmpty();
  }

  @Test
  void aRatingThatWasReplacedDoesNotCount() {
    UserProfile first = UserProfile.builder().userId(1).rate(10, 1).build();
    UserProfile gone = UserProfile.builder().userId(2).build();
    UserProfile fresh = UserProfile.builder().userId(4).rate(10, 4).build();

    RatingHistogram changed = MATRIX.with(List.of(first, gone, fresh)).histogram(10);

    assertThat(changed.bars())
        .containsExactly(new Bar(1, 1), new Bar(2, 1), new Bar(3, 0), new Bar(4, 1), new Bar(5, 0));
    assertThat(changed.mean().orElseThrow()).isCloseTo(7 / 3.0, within(1e-12));
  }
}
