package dev.matinee.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Without an engine on the class path; modules that have one open theirs. */
class StoreEnginesTest {
  @Test
  void anAddressThatNoEngineTakesIsNamed() {
    assertThat(StoreEngines.takes("paper:file")).isFalse();
    assertThatThrownBy(() -> StoreEngines.open("paper:file", Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("got paper:file");
  }
}
