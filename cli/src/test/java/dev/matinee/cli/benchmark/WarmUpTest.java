package dev.matinee.cli.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Ratings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarmUpTest {
  private static final RatingMatrix MATRIX =
      RatingMatrix.of(Ratings.builder().add(1, 1, 4, 0).add(2, 1, 5, 0).build());

  @Test
  void goesOnUntilTenRoundsBroughtNothing() {
    List<Long> told = new ArrayList<>();

    int rounds = run(new WarmUp(Duration.ZERO, Duration.ofMinutes(1)), told);

    assertThat(rounds).isGreaterThan(10);
    assertThat(told).hasSize(rounds).startsWith(1L, 2L, 3L);
  }

  @Test
  void endsWithTheRoundThatExceedsTheLimit() {
    assertThat(run(new WarmUp(Duration.ZERO, Duration.ofNanos(1)), new ArrayList<>())).isEqualTo(1);
  }

  private static int run(WarmUp warmUp, List<Long> told) {
    try (Askers askers = new Askers(Algorithms.POPULARITY.train(MATRIX), 1)) {
      return warmUp.run(askers, AskedUsers.draw(MATRIX, 1).others(), told::add);
    }
  }
}
