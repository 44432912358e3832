package dev.matinee.web.picks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.store.RecommendedMovie;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SurpriseTest {
  private static final int DRAWS = 60_000;

  private final Surprise surprise = new Surprise(new Random(11));

  private long drawn(List<RecommendedMovie> list, String not) {
    return surprise.of(list, not).orElseThrow().id();
  }

  private int[] counts(List<RecommendedMovie> list, String not) {
    int[] counts = new int[list.size() + 1];
    for (int draw = 0; draw < DRAWS; draw++) {
      counts[(int) drawn(list, not)]++;
    }
    return counts;
  }

  @Test
  void theFirstOfThreeIsThreeTimesAsLikelyAsTheLast() {
    int[] counts = counts(PickedMovies.many(3), "");

    assertThat(counts[1] / (double) DRAWS).isCloseTo(3 / 6.0, within(0.01));
    assertThat(counts[2] / (double) DRAWS).isCloseTo(2 / 6.0, within(0.01));
    assertThat(counts[3] / (double) DRAWS).isCloseTo(1 / 6.0, within(0.01));
  }

  @Test
  void allOfTheBestFiftyMayComeAndNoneBehindThem() {
    int[] counts = counts(PickedMovies.many(80), "");

    for (int movie = 1; movie <= 80; movie++) {
      assertThat(counts[movie] > 0).as("film %d", movie).isEqualTo(movie <= Surprise.BEST);
    }
    assertThat(counts[1]).isGreaterThan(10 * counts[50]);
  }

  @Test
  void theOneBeforeDoesNotComeAgainWhereThereIsAnother() {
    assertThat(counts(PickedMovies.many(3), "1")[1]).isZero();
    assertThat(drawn(PickedMovies.many(1), "1")).isEqualTo(1);
    assertThat(surprise.of(List.of(), "")).isEmpty();
  }

  @Test
  void theSameSeedDrawsTheSame() {
    Surprise again = new Surprise(new Random(11));
    List<RecommendedMovie> list = PickedMovies.many(50);

    for (int draw = 0; draw < 20; draw++) {
      assertThat(again.of(list, "")).isEqualTo(surprise.of(list, ""));
    }
  }
}
