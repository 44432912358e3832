package dev.matinee.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.recommender.ItemTags;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class GenreCalibrationTest {
  private static final Offset<Double> EXACT = within(1e-12);
  private static final ItemTags GENRES =
      item ->
          switch ((int) item) {
            case 1 -> List.of("Drama");
            case 2 -> List.of("Drama", "War");
            case 3 -> List.of("Comedy");
            default -> List.of();
          };

  @Test
  void theGenresOfAnItemShareItsWeight() {
    // Item 1 is all drama, item 2 half of each; item 9 has no genre and does not count.
    assertThat(GenreCalibration.distribution(List.of(1L, 2L, 9L), GENRES))
        .isEqualTo(Map.of("Drama", 0.75, "War", 0.25));
    assertThat(GenreCalibration.distribution(List.of(9L), GENRES)).isEmpty();
  }

  @Test
  void theSameSharesAreCalibrated() {
    Map<String, Double> liked = Map.of("Drama", 0.75, "War", 0.25);

    assertThat(GenreCalibration.of(liked, liked).getAsDouble()).isCloseTo(0, EXACT);
  }

  @Test
  void theDivergenceIsThatOfKullbackAndLeibler() {
    // q' is .99 * 1 + .01 * .75 for drama and .01 * .25 for war.
    assertThat(
            GenreCalibration.of(Map.of("Drama", 0.75, "War", 0.25), Map.of("Drama", 1.0))
                .getAsDouble())
        .isCloseTo(0.75 * Math.log(0.75 / 0.9975) + 0.25 * Math.log(100), EXACT);
  }

  @Test
  void nothingInCommonIsTheMost() {
    assertThat(GenreCalibration.of(Map.of("War", 1.0), Map.of("Comedy", 1.0)).getAsDouble())
        .isCloseTo(Math.log(100), EXACT);
  }

  @Test
  void withoutGenresThereIsNoCalibration() {
    assertThat(GenreCalibration.of(Map.of(), Map.of("Comedy", 1.0))).isEmpty();
    assertThat(GenreCalibration.of(Map.of("Comedy", 1.0), Map.of())).isEmpty();
  }
}
