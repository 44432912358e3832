package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class UserProfileTest {
  private static final long LONG_AGO = -86_400;

  @Test
  void aRatingSaysWhenItWasGivenAndOneWithoutATimeSaysZero() {
    UserProfile person = UserProfile.builder().rate(5, 4, 1_700_000_000).rate(3, 2).build();
    assertThat(person.ratedAt(0)).isZero();
    assertThat(person.ratedAt(1)).isEqualTo(1_700_000_000);
    assertThat(UserProfile.builder().rate(3, 2).build().ratedAt(0)).isZero();
  }

  @Test
  void aRatingThatDoesNotExistHasNoTime() {
    assertThatThrownBy(() -> UserProfile.builder().rate(3, 2).build().ratedAt(1))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> UserProfile.builder().rate(3, 2, 9).build().ratedAt(1))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void theRankOfARatingIsTheNumberOfLaterOnes() {
    UserProfile person =
        UserProfile.builder()
            .rate(1, 3, 200)
            .rate(2, 3, 400)
            .rate(3, 3, 200)
            .rate(4, 3, 100)
            .rate(5, 3, 300)
            .build();
    assertThat(person.recencyRanks()).containsExactly(2, 0, 2, 4, 1);
  }

  @Test
  void undatedRatingsAreOneMomentBeforeEveryDatedOne() {
    UserProfile person =
        UserProfile.builder().rate(1, 3).rate(2, 3, LONG_AGO).rate(3, 3).rate(4, 3, 7).build();
    assertThat(person.recencyRanks()).containsExactly(2, 1, 2, 0);
  }

  @Test
  void aProfileWithoutTimesHasOneRankThroughout() {
    assertThat(UserProfile.builder().rate(1, 3).rate(2, 3).build().recencyRanks())
        .containsExactly(0, 0);
    assertThat(UserProfile.builder().build().recencyRanks()).isEmpty();
  }

  @Test
  void aRatingThatReplacesAnotherReplacesItsTimeToo() {
    UserProfile.Builder builder = UserProfile.builder().rate(1, 3, 500).rate(1, 4, 300);
    assertThat(builder.build().ratedAt(0)).isEqualTo(300);
    assertThat(builder.rate(1, 5).build()).isEqualTo(UserProfile.builder().rate(1, 5).build());
  }

  @Test
  void profilesOfOtherTimesAreOtherProfiles() {
    UserProfile person = UserProfile.builder().rate(1, 3, 500).build();
    assertThat(person).isEqualTo(UserProfile.builder().rate(1, 3, 500).build());
    assertThat(person).isNotEqualTo(UserProfile.builder().rate(1, 3, 501).build());
    assertThat(person).isNotEqualTo(UserProfile.builder().rate(1, 3).build());
  }
}
