package dev.matinee.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryTest {
  @Test
  void theTrendIsTheSlopeOfAllSamples() {
    List<Memory> samples =
        List.of(new Memory(0, 50, 300), new Memory(30, 51, 290), new Memory(60, 52, 280));

    Memory.Trend trend = Memory.trend(samples);

    assertThat(trend.heapPerHour()).isCloseTo(120, within(1e-9));
    assertThat(trend.residentPerHour()).isCloseTo(-1_200, within(1e-9));
    assertThat(trend)
        .hasToString(
            "heap after collection 50.0 -> 52.0 MiB (+120.0 an hour), resident 300 -> 280 MiB (-1200 an hour)");
  }
}
