package dev.matinee.cli.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.cli.terminal.CommandFailedException;
import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.Ratings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FittedSettingsTest {
  private static final Algorithm FITTED = Algorithms.EASE.withSettings("power=3\n");

  @TempDir Path folder;

  private static RatingMatrix ratings(double rating) {
    return RatingMatrix.of(Ratings.builder().add(1, 2, rating, 0).build(RatingScale.HALF_STARS));
  }

  @Test
  void whatIsKeptIsFoundForTheSameRatingsAndForNoOthers() {
    FittedSettings settings = FittedSettings.in(folder);
    settings.keep(FITTED, ratings(4));

    assertThat(settings.of(Algorithms.EASE, ratings(4)).settings()).isEqualTo(FITTED.settings());
    assertThat(settings.of(Algorithms.EASE, ratings(5))).isSameAs(Algorithms.EASE);
    assertThat(settings.of(Algorithms.USER_KNN, ratings(4))).isSameAs(Algorithms.USER_KNN);
  }

  @Test
  void aFileOfSomethingElseIsRefusedWithItsName() throws IOException {
    FittedSettings settings = FittedSettings.in(folder);
    Path file = settings.keep(FITTED, ratings(4));
    Files.writeString(file, "power=much");

    assertThatThrownBy(() -> settings.of(Algorithms.EASE, ratings(4)))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("power=much");
  }
}
