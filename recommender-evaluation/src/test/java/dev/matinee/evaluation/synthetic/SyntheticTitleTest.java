package dev.matinee.evaluation.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SyntheticTitleTest {
  @Test
  void noTwoMoviesHaveTheSameTitle() {
    assertThat(IntStream.range(0, 60_000).mapToObj(SyntheticTitle::of).distinct()).hasSize(60_000);
  }

  @Test
  void titlesAreWrittenAsMovieLensWritesThem() {
    assertThat(SyntheticTitle.of(0)).isEqualTo("Silent Harbour, The");
    assertThat(SyntheticTitle.of(1)).isEqualTo("Broken Letter");
    assertThat(SyntheticTitle.of(29 * 31)).isEqualTo("Silent Harbour in Oslo, The");
    assertThat(SyntheticTitle.of(29 * 31 * 18 * 2)).isEqualTo("Silent Harbour 3, The");
  }
}
