package dev.matinee.serving.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListFreshnessTest {
  @Test
  void itIsAQuarterOfAnHourUnlessSaid() {
    assertThat(ListFreshness.of(Map.of())).isEqualTo(Duration.ofMinutes(15));
    assertThat(ListFreshness.of(Map.of(ListFreshness.VARIABLE, " ")))
        .isEqualTo(Duration.ofMinutes(15));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "90, 90", "90s, 90", "15m, 900", "1h, 3600", "24h, 86400"})
  void aTimeHasAUnitOrIsInSeconds(String text, long seconds) {
    assertThat(ListFreshness.of(Map.of(ListFreshness.VARIABLE, text)))
        .isEqualTo(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-1s", "1.5h", "25h", "15 m", "m", "9999999"})
  void anythingElseIsRefusedWithWhatIsAllowed(String text) {
    assertThatThrownBy(() -> ListFreshness.of(Map.of(ListFreshness.VARIABLE, text)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "MATINEE_LIST_FRESHNESS must be a time of at most a day, such as 90s, 15m or 1h, got '"
                + text
                + "'");
  }
}
