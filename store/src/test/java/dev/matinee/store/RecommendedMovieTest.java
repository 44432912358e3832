package dev.matinee.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecommendedMovieTest {
  @Test
  void theFiveStrongestReasonsAreKept() {
    List<Reason> seven =
        LongStream.rangeClosed(1, 7).mapToObj(id -> new Reason(id, "Film", 4, 1.0 / id)).toList();
    assertThat(movie(1, 4, OptionalInt.empty(), seven).because()).isEqualTo(seven.subList(0, 5));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void numbersAreFinite(double value) {
    assertThatThrownBy(() -> movie(value, 4, OptionalInt.empty(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("score must be a finite number, got " + value);
    assertThatThrownBy(() -> movie(1, value, OptionalInt.empty(), List.of()))
        .hasMessageStartingWith("predictedRating must be a finite number");
    assertThatThrownBy(() -> new Reason(1, "Film", value, 0.5))
        .hasMessageStartingWith("rating must be a finite number");
    assertThatThrownBy(() -> new Reason(1, "Film", 4, value))
        .hasMessageStartingWith("contribution must be a finite number");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 101})
  void aMatchIsAPercentage(int match) {
    assertThatThrownBy(() -> movie(1, 4, OptionalInt.of(match), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("match must be between 0 and 100, got " + match);
  }

  private static RecommendedMovie movie(
      double score, double predictedRating, OptionalInt match, List<Reason> because) {
    return new RecommendedMovie(
        1,
        "Film",
        OptionalInt.empty(),
        List.of(),
        score,
        OptionalDouble.of(predictedRating),
        match,
        MovieOrigin.NEIGHBOURS,
        because);
  }
}
