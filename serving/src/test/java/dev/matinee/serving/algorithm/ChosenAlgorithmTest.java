package dev.matinee.serving.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.recommender.Algorithms;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChosenAlgorithmTest {
  @Test
  void withoutASettingNoneIsNamed() {
    assertThat(ChosenAlgorithm.of(Map.of())).isEmpty();
    assertThat(ChosenAlgorithm.of(Map.of("MATINEE_ALGORITHM", " "))).isEmpty();
  }

  @Test
  void theEnvironmentNamesAnother() {
    assertThat(ChosenAlgorithm.of(Map.of("MATINEE_ALGORITHM", "item-knn")))
        .contains(Algorithms.ITEM_KNN);
  }

  @Test
  void aNameThatIsNoneIsRefusedWithItsSetting() {
    assertThatThrownBy(() -> ChosenAlgorithm.of("--algorithm", "magic"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--algorithm")
        .hasMessageContaining("magic")
        .hasMessageContaining("ease");
  }
}
