package dev.matinee.web.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CountsTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:34:56Z");

  private final Counts counts = new Counts();

  @ParameterizedTest
  @EnumSource
  void aRangeEndsWithTheStepThatRunsAndHasNothingBeforeItsFirst(Range range) {
    Instant first = Instant.ofEpochSecond(range.start(NOW));
    counts.add(first, "a", 2);
    counts.add(first.minusSeconds(1), "a", 100);
    counts.add(NOW, "a", 3);
    counts.add(NOW.plus(range.step()), "a", 1_000);

    Window window = counts.window(range, NOW);

    assertThat(window.times()).hasSize(range.steps()).startsWith(first.getEpochSecond());
    assertThat(window.of("a")).hasSize(range.steps()).startsWith(2);
    assertThat(window.of("a")[range.steps() - 1]).isEqualTo(3);
    assertThat(window.total("a")).isEqualTo(5);
    assertThat(window.total("b")).isZero();
  }

  @Test
  void hoursAreWholeWhenTheirMinutesAreForgotten() {
    for (int minute = 0; minute < 600; minute++) {
      counts.add(NOW.minus(Duration.ofMinutes(minute)), "a", 1);
    }
    Instant later = NOW.plus(Duration.ofDays(3));

    counts.forget(later);

    assertThat(counts.window(Range.DAY, later).total("a")).isZero();
    assertThat(counts.window(Range.WEEK, later).total("a")).isEqualTo(600);
    assertThat(counts.kept().minutes()).isEmpty();
    counts.forget(NOW.plus(Duration.ofDays(40)));
    assertThat(counts.kept().hours()).isEmpty();
  }

  @Test
  void moviesOfAnHourThatIsOverAreThoseThatCountedMost() {
    for (long movie = 1; movie <= 300; movie++) {
      counts.addMovie(NOW, MovieCount.RATED, movie);
    }
    counts.addMovie(NOW, MovieCount.RATED, 299);
    Instant later = NOW.plus(Duration.ofHours(2));

    counts.forget(later);

    Window window = counts.window(Range.DAY, later);
    assertThat(window.newer(MovieCount.RATED)).hasSize(200).containsEntry(299L, 2L);
    assertThat(window.newer(MovieCount.RATED)).containsKey(199L).doesNotContainKey(200L);
    assertThat(window.newer(MovieCount.LISTED)).isEmpty();
  }

  @Test
  void aMovieRisesByWhatTheNewerHalfHasMore() {
    Instant older = NOW.minus(Duration.ofMinutes(50));
    addMovies(older, Map.of(1L, 9, 2L, 1));
    addMovies(NOW, Map.of(1L, 5, 2L, 4, 3L, 1));

    MovieTables tables = new MovieTables(counts.window(Range.HOUR, NOW), id -> "no. " + id);

    assertThat(tables.top(MovieCount.RATED))
        .containsExactly(row(1, 9, 5), row(2, 1, 4), row(3, 0, 1));
    assertThat(tables.rising(MovieCount.RATED)).containsExactly(row(2, 1, 4), row(3, 0, 1));
  }

  private void addMovies(Instant time, Map<Long, Integer> movies) {
    movies.forEach(
        (movie, times) -> {
          for (int i = 0; i < times; i++) {
            counts.addMovie(time, MovieCount.RATED, movie);
          }
        });
  }

  private static MovieTables.Row row(long movie, long older, long newer) {
    return new MovieTables.Row("no. " + movie, older, newer);
  }

  @Test
  void aQuantileLiesBetweenTheBoundsThatItsRankFallsBetween() {
    counts.add(NOW, SeriesName.REQUESTS, 100);
    counts.add(NOW, SeriesName.WITHIN + 5, 50);
    counts.add(NOW, SeriesName.WITHIN + 25, 90);
    counts.add(NOW, SeriesName.WITHIN + 100, 98);

    Latencies latencies = new Latencies(counts.window(Range.HOUR, NOW));

    int last = Range.HOUR.steps() - 1;
    assertThat(latencies.quantile(0.5).get(last)).isEqualTo(5);
    assertThat(latencies.quantile(0.7).get(last)).isEqualTo(15);
    assertThat(latencies.quantile(0.99).get(last)).isEqualTo(100);
    assertThat(latencies.quantile(0.5).get(0)).isNull();
  }
}
