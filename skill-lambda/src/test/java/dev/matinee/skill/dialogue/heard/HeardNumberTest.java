package dev.matinee.skill.dialogue.heard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeardNumberTest {
  @ParameterizedTest
  @CsvSource({"1, 1", "' 42 ', 42", "007, 7", "9223372036854775808, 9223372036854775807"})
  void aNumberAboveZeroIsUnderstood(String words, long number) {
    assertThat(HeardNumber.of(words).positive()).hasValue(number);
    assertThat(HeardNumber.of(words).isRefused()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?", "0", "000", "-1", "+1", "1.5", "1e3", "one", "1 2", "٣"})
  void anythingElseIsRefused(String words) {
    assertThat(HeardNumber.of(words).positive()).isEmpty();
    assertThat(HeardNumber.of(words).isRefused()).isTrue();
  }

  @Test
  void nothingIsMissingAndNotRefused() {
    assertThat(HeardNumber.NOTHING.isMissing()).isTrue();
    assertThat(HeardNumber.NOTHING.isRefused()).isFalse();
  }
}
