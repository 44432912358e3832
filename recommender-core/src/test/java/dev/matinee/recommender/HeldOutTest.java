package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class HeldOutTest {
  @Test
  void aFifthIsHeldOutAndSixteenAtMostOfTheLowestIds() {
    assertThat(HeldOut.of(profile(12)).items()).containsExactly(5, 10);
    assertThat(HeldOut.of(profile(12)).rest().ratingCount()).isEqualTo(10);
    assertThat(HeldOut.of(profile(1000)).items()).hasSize(16).endsWith(75, 80);
  }

  @Test
  void aSpreadReachesToTheHighestIdsHoweverManyRatingsThereAre() {
    assertThat(HeldOut.spread(profile(12), 4).items()).containsExactly(5, 10);
    assertThat(HeldOut.spread(profile(40), 4).items()).containsExactly(10, 20, 30, 40);
    assertThat(HeldOut.spread(profile(41), 4).items()).containsExactly(11, 22, 33);
    assertThat(HeldOut.spread(profile(1000), 256).items()).hasSize(200).endsWith(995, 1000);
  }

  private static UserProfile profile(int ratings) {
    UserProfile.Builder profile = UserProfile.builder();
    LongStream.rangeClosed(1, ratings).forEach(item -> profile.rate(item, 3));
    return profile.build();
  }
}
