package dev.matinee.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchLevelTest {
  @ParameterizedTest
  @CsvSource({"100, GREAT", "85, GREAT", "84, GOOD", "70, GOOD", "69, FAIR", "50, FAIR"})
  void aMatchHasALevel(int percent, MatchLevel level) {
    assertThat(MatchLevel.of(percent)).contains(level);
  }

  @Test
  void belowAnEvenChanceThereIsNone() {
    assertThat(MatchLevel.of(49)).isEmpty();
    assertThat(MatchLevel.of(0)).isEmpty();
  }
}
