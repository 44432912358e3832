package dev.matinee.cli.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimingsTest {
  @Test
  void aPercentileIsTheSmallestTimeThatIsNotBelowThatShare() {
    long[] oneToTwoHundredMillis =
        LongStream.rangeClosed(1, 200).map(i -> (201 - i) * 1_000_000).toArray();
    Timings timings = new Timings(oneToTwoHundredMillis, 1);

    assertThat(timings.millis(0.5)).isEqualTo(100);
    assertThat(timings.millis(0.9)).isEqualTo(180);
    assertThat(timings.millis(0.99)).isEqualTo(198);
    assertThat(timings.millis(1)).isEqualTo(200);
  }

  @Test
  void theRateIsThatOfAllThreadsTogether() {
    Timings timings = new Timings(new long[] {500_000_000, 500_000_000, 500_000_000}, 750_000_000);

    assertThat(timings.perSecond()).isEqualTo(4);
  }
}
