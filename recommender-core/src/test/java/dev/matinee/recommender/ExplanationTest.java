package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  /** The mean is 3. */
  private static final UserProfile PERSON =
      UserProfile.builder().rate(1, 5).rate(2, 1).rate(3, 2).rate(4, 4).build();

  @Test
  void theStrongestDislikeIsTheLowestNegativePartOfALowRating() {
    assertThat(explained(part(1, 5, 2), part(3, 2, -.2), part(2, 1, -.3), part(4, 4, -.9)))
        .hasValue(part(2, 1, -.3));
  }

  @Test
  void aDislikeThatSpeaksForTheItemIsNone() {
    assertThat(explained(part(1, 5, 2), part(2, 1, .3))).isEmpty();
  }

  @Test
  void aDislikeOfLessThanATenthOfTheStrongestReasonIsNotSaid() {
    assertThat(explained(part(1, 5, 2), part(4, 4, 1), part(2, 1, -.25)))
        .hasValue(part(2, 1, -.25));
    assertThat(explained(part(1, 5, 2), part(2, 1, -.19))).isEmpty();
  }

  private static Optional<Contribution> explained(Contribution... parts) {
    return new Explanation(9, 0, List.of(parts), List.of())
        .strongestDislike(PERSON, RatingScale.STARS);
  }

  private static Contribution part(long item, double rating, double contribution) {
    return new Contribution(item, rating, contribution);
  }
}
