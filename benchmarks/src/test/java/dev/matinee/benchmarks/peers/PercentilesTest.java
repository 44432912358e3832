package dev.matinee.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {
  @Test
  void aPercentileIsTheTimeAtItsRank() {
    Percentiles percentiles =
        new Percentiles(
            LongStream.rangeClosed(1, 200).map(time -> (201 - time) * 1_000_000).toArray());

    assertThat(percentiles.millis(50)).isEqualTo(100);
    assertThat(percentiles.millis(99)).isEqualTo(198);
    assertThat(percentiles.millis(100)).isEqualTo(200);
  }

  @Test
  void oneTimeIsAllPercentiles() {
    Percentiles percentiles = new Percentiles(new long[] {1_500_000});

    assertThat(percentiles.millis(1)).isEqualTo(1.5);
    assertThat(percentiles.millis(99)).isEqualTo(1.5);
  }
}
