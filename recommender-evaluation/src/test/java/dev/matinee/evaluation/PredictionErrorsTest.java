package dev.matinee.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PredictionErrorsTest {
  @Test
  void errorsArePooledOverAllRatings() {
    PredictionErrors one = PredictionErrors.NONE.with(3, 4, true);
    PredictionErrors three =
        PredictionErrors.NONE.with(5, 2, true).with(2, 5, false).with(1, 1, true);
    PredictionErrors all = one.plus(three);

    assertThat(all.rmse()).isEqualTo(Math.sqrt((1 + 9 + 9) / 4.0));
    assertThat(all.mae()).isEqualTo(7 / 4.0);
    assertThat(all.coverage()).isEqualTo(0.75);
    assertThat(all.count()).isEqualTo(4);
  }

  @Test
  void withoutPredictionsThereAreNoErrors() {
    assertThat(PredictionErrors.NONE.rmse()).isZero();
    assertThat(PredictionErrors.NONE.mae()).isZero();
    assertThat(PredictionErrors.NONE.coverage()).isZero();
  }
}
