package dev.matinee.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadSettingsTest {
  private static final Path DATA = Path.of("/made-up");
  private static final Map<String, Boolean> KNOWN =
      new TreeMap<>(Map.of("page", true, "mixed", true, "soak", false));

  @Test
  void withoutNamesAllButTheLongestRun() {
    LoadSettings settings = LoadSettings.of(List.of("--seconds", "5"), KNOWN, DATA);

    assertThat(settings).isEqualTo(new LoadSettings(List.of("mixed", "page"), 5, DATA, false));
  }

  @Test
  void namedScenariosRunInTheOrderGiven() {
    List<String> arguments = List.of("soak", "--json", "page", "--data", "/mine");

    assertThat(LoadSettings.of(arguments, KNOWN, DATA))
        .isEqualTo(new LoadSettings(List.of("soak", "page"), 10, Path.of("/mine"), true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pages | one of mixed, page, soak, got pages",
        "--seconds 1 | between 2 and 600, got 1",
        "--seconds ten | between 2 and 600, got ten",
        "page --data | --data needs a value"
      })
  void whatCannotBeIsNamed(String arguments, String message) {
    List<String> words = List.of(arguments.split(" ", -1));

    assertThatThrownBy(() -> LoadSettings.of(words, KNOWN, DATA))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
