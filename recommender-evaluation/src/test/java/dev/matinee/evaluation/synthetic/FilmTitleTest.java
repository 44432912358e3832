package dev.matinee.evaluation.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FilmTitleTest {
  @Test
  void noTwoFilmsHaveTheSameTitle() {
    assertThat(IntStream.range(0, 60_000).mapToObj(FilmTitle::of).distinct()).hasSize(60_000);
  }

  @Test
  void titlesAreWrittenAsMovieLensWritesThem() {
    assertThat(FilmTitle.of(0)).isEqualTo("Silent Harbour, The");
    assertThat(FilmTitle.of(1)).isEqualTo("Broken Letter");
    assertThat(FilmTitle.of(29 * 31)).isEqualTo("Silent Harbour in Oslo, The");
    assertThat(FilmTitle.of(29 * 31 * 18 * 2)).isEqualTo("Silent Harbour 3, The");
  }
}
