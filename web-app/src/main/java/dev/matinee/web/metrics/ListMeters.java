package dev.matinee.web.metrics;

import dev.matinee.web.list.ListSource;
import dev.matinee.web.list.ServedList;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Where the lists come from that people ask for; from this follows how often a cache had them. Safe
 * for use by any number of threads.
 */
final class ListMeters implements Consumer<ServedList> {
  private final Map<ListSource, Counter> sources = new EnumMap<>(ListSource.class);
  private final Counter degraded;

  ListMeters(MeterRegistry registry) {
    for (ListSource source : ListSource.values()) {
      sources.put(source, counter(registry, source));
    }
    degraded =
        Counter.builder("matinee.lists.degraded")
            .description("Lists that were served while the store was out of reach")
            .register(registry);
  }

  private static Counter counter(MeterRegistry registry, ListSource source) {
    return Counter.builder("matinee.lists")
        .description("Lists that were served, by where they came from")
        .tag("source", source.name().toLowerCase(Locale.ROOT))
        .register(registry);
  }

  @Override
  public void accept(ServedList list) {
    // Enum maps are only read once they are built, so they need no lock.
    Counter counter = sources.get(list.source());
    if (counter != null) {
      counter.increment();
    }
    if (list.degraded()) {
      degraded.increment();
    }
  }
}
