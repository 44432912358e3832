package dev.matinee.web.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.IntConsumer;

/** Searches for movies, by whether they found one. Safe for use by any number of threads. */
final class SearchMeters implements IntConsumer {
  private final Counter found;
  private final Counter none;

  SearchMeters(MeterRegistry registry) {
    found = counter(registry, "found");
    none = counter(registry, "none");
  }

  private static Counter counter(MeterRegistry registry, String result) {
    return Counter.builder("matinee.searches")
        .description("Searches for movies by words, on pages and by the API")
        .tag("result", result)
        .register(registry);
  }

  @Override
  public void accept(int movies) {
    (movies > 0 ? found : none).increment();
  }
}
