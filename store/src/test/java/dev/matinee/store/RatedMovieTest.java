package dev.matinee.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatedMovieTest {
  @ParameterizedTest
  @ValueSource(ints = {0, -1, 11})
  void halfStarsAreOneToTen(int halfStars) {
    assertThatThrownBy(() -> new RatedMovie(halfStars, Samples.NOON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("halfStars must be between 1 and 10, got " + halfStars);
  }

  @Test
  void nineHalfStarsAreFourAndAHalf() {
    assertThat(new RatedMovie(9, Samples.NOON).stars()).isEqualTo(4.5);
  }

  @Test
  void theTimeIsKeptToTheSecond() {
    RatedMovie rating = new RatedMovie(9, Samples.NOON.plusMillis(999));
    assertThat(rating).isEqualTo(new RatedMovie(9, Samples.NOON));
  }

  @Test
  void aTimeBeyondHumanMemoryIsRefused() {
    assertThatThrownBy(() -> new RatedMovie(9, Instant.MAX))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ratedAt must be within");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1_700_000_000, -1, 999_999_999_999L, -999_999_999_999L})
  void theCompactTextIsReadBack(long second) {
    RatedMovie rating = new RatedMovie(10, Instant.ofEpochSecond(second));
    assertThat(rating.compact()).isEqualTo("10@" + second);
    assertThat(RatedMovie.ofCompact(rating.compact())).isEqualTo(rating);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "9", "9@", "@1", "9@x", "11@1", "0@1", "9@1@1", " 9@1", "9@1.5"})
  void anyOtherTextIsRefused(String text) {
    assertThatThrownBy(() -> RatedMovie.ofCompact(text))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
