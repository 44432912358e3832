package dev.matinee.web.movie;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenthsTest {
  @ParameterizedTest
  @CsvSource({"3.7, 3.7", "4, 4.0", "3.96, 4.0", "0.44, 0.4", "0.5, 0.5"})
  void numberHasOneDecimal(double number, String text) {
    assertThat(Tenths.of(number)).isEqualTo(text);
  }
}
