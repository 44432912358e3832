package dev.matinee.skill.dialogue.heard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeardStarsTest {
  @ParameterizedTest
  @CsvSource({"0.5, 1", "1, 2", "4, 8", "4.5, 9", "5, 10", "' 3 ', 6"})
  void halfAStarToFiveAreARating(String words, int halves) {
    assertThat(HeardStars.of(words).halves()).hasValue(halves);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?", "0", "0.4", "5.5", "6", "9", "-1", "four", "1.55"})
  void anythingElseIsNone(String words) {
    assertThat(HeardStars.of(words).halves()).isEmpty();
  }

  @Test
  void nothingSaidIsNone() {
    assertThat(HeardStars.NOTHING.halves()).isEmpty();
  }
}
