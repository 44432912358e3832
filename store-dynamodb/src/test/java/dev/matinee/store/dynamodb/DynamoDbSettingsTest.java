package dev.matinee.store.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DynamoDbSettingsTest {
  @Test
  void tablesAreNamedMatineeUnlessTheEnvironmentSaysOtherwise() {
    assertThat(DynamoDbSettings.fromEnvironment(Map.of()).table(TableDesign.HISTORIES))
        .isEqualTo("matinee-histories");
    assertThat(
            DynamoDbSettings.fromEnvironment(Map.of("MATINEE_TABLE_PREFIX", "test_1.a"))
                .table(TableDesign.HISTORIES))
        .isEqualTo("test_1.a-histories");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "my tables", "a/b", "é"})
  void aPrefixThatNoTableCanHaveIsNamedWithWhatIsAllowed(String prefix) {
    assertThatThrownBy(
            () -> DynamoDbSettings.fromEnvironment(Map.of("MATINEE_TABLE_PREFIX", prefix)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "MATINEE_TABLE_PREFIX must be 1 to 100 letters, digits, dots, underscores or hyphens,"
                + " got '"
                + prefix
                + "'");
  }

  @Test
  void aCallIsAtLeastAsLongAsAnAttempt() {
    assertThatThrownBy(() -> new CallLimits(Duration.ofMillis(500), Duration.ofMillis(499)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("attempt must be between PT0.001S and call (PT0.499S), got PT0.5S");
    assertThatThrownBy(() -> new CallLimits(Duration.ZERO, Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
