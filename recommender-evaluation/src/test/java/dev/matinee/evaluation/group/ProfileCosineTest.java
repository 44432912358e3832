package dev.matinee.evaluation.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.recommender.UserProfile;
import org.junit.jupiter.api.Test;

class ProfileCosineTest {
  @Test
  void wholeProfilesCount() {
    UserProfile one = UserProfile.builder().rate(1, 3).rate(4, 4).build();
    UserProfile other = UserProfile.builder().rate(2, 5).rate(4, 5).rate(9, 5).build();

    // 4 * 5 / (5 * sqrt(75)).
    assertThat(ProfileCosine.of(one, other)).isCloseTo(20 / (5 * Math.sqrt(75)), within(1e-12));
    assertThat(ProfileCosine.of(other, one)).isEqualTo(ProfileCosine.of(one, other));
    assertThat(ProfileCosine.of(one, one)).isCloseTo(1, within(1e-12));
  }

  @Test
  void profilesWithoutACommonMovieAreUnlike() {
    UserProfile one = UserProfile.builder().rate(1, 3).build();

    assertThat(ProfileCosine.of(one, UserProfile.builder().rate(2, 5).build())).isZero();
    assertThat(ProfileCosine.of(one, UserProfile.builder().build())).isZero();
  }
}
