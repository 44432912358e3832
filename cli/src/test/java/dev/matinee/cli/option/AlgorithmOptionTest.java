package dev.matinee.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.cli.MatineeRun;
import dev.matinee.recommender.Algorithms;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlgorithmOptionTest {
  @ParameterizedTest
  @ValueSource(strings = {"recommend", "benchmark", "evaluate-groups"})
  void theHelpNamesTheDefaultOfTheRegistry(String command) {
    assertThat(MatineeRun.of(command, "--help").succeeds().out())
        .contains("Default: " + Algorithms.standard().label() + ".");
  }

  @Test
  void theHelpOfTheSiteNamesTheVariableAndTheDefault() {
    assertThat(MatineeRun.of("serve", "--help").succeeds().out().replaceAll("\\s+", " "))
        .contains(
            "Default: MATINEE_ALGORITHM, else that of the published model, else "
                + Algorithms.standard().label()
                + ".");
  }

  @Test
  void aSiteRefusesAnAlgorithmThatThereIsNot() {
    MatineeRun.of("serve", "--algorithm", "magic")
        .failsWith(2, "--algorithm: algorithm must be one of popularity, ", "als, got magic");
    MatineeRun.with(Map.of("MATINEE_ALGORITHM", "magic"))
        .run("serve")
        .failsWith(2, "MATINEE_ALGORITHM: algorithm must be one of popularity, ", "got magic");
  }

  @Test
  void theOptionOverridesTheVariable() {
    MatineeRun.with(Map.of("MATINEE_ALGORITHM", "ease"))
        .run("serve", "--algorithm", "magic")
        .failsWith(2, "--algorithm: ", "got magic");
  }
}
