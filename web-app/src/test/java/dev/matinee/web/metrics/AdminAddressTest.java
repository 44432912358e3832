package dev.matinee.web.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminAddressTest {
  @Test
  void metricsAreNowhereUnlessAPortIsGiven() {
    assertThat(AdminAddress.of(Map.of())).isEmpty();
    assertThat(AdminAddress.of(Map.of("MATINEE_ADMIN_PORT", " "))).isEmpty();
    assertThat(AdminAddress.of(Map.of("MATINEE_ADMIN_HOST", "10.0.0.1"))).isEmpty();
  }

  @Test
  void onlyThisMachineReachesThemUnlessAHostIsGiven() {
    assertThat(AdminAddress.of(Map.of("MATINEE_ADMIN_PORT", "9464")))
        .contains(new AdminAddress("127.0.0.1", 9464));
    assertThat(
            AdminAddress.of(Map.of("MATINEE_ADMIN_PORT", "9464", "MATINEE_ADMIN_HOST", "10.0.0.1")))
        .contains(new AdminAddress("10.0.0.1", 9464));
  }

  @ParameterizedTest
  @ValueSource(strings = {"65536", "99999", "-1", "http", "9464 "})
  void wrongPortIsNamedWithWhatIsAllowed(String port) {
    assertThatThrownBy(() -> AdminAddress.of(Map.of("MATINEE_ADMIN_PORT", port)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("MATINEE_ADMIN_PORT must be a number between 0 and 65535, got '" + port + "'");
  }

  @Test
  void wrongHostIsNamed() {
    Map<String, String> environment =
        Map.of("MATINEE_ADMIN_PORT", "9464", "MATINEE_ADMIN_HOST", "http://here/");
    assertThatThrownBy(() -> AdminAddress.of(environment))
        .hasMessageContaining("MATINEE_ADMIN_HOST")
        .hasMessageContaining("http://here/");
  }
}
