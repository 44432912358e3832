package dev.matinee.serving.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.recommender.Algorithms;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChosenAlgorithmTest {
  @Test
  void withoutASettingItIsTheDefaultOfTheRegistry() {
    assertThat(ChosenAlgorithm.of(Map.of())).isSameAs(Algorithms.standard());
    assertThat(ChosenAlgorithm.of(Map.of("MATINEE_ALGORITHM", " ")))
        .isSameAs(Algorithms.standard());
  }

  @Test
  void theEnvironmentNamesAnother() {
    assertThat(ChosenAlgorithm.of(Map.of("MATINEE_ALGORITHM", "item-knn")).label())
        .isEqualTo("item-knn");
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
