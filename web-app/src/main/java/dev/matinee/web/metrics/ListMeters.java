package dev.matinee.web.metrics;

import dev.matinee.serving.list.ListSource;
import dev.matinee.serving.list.ServedList;
import dev.matinee.store.MovieOrigin;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Where the lists come from that people ask for, from which follows how often a cache had them; and
 * how the movies of computed lists were found. Safe for use by any number of threads.
 */
final class ListMeters implements Consumer<ServedList> {
  private final Map<ListSource, Counter> sources = new EnumMap<>(ListSource.class);
  private final Map<MovieOrigin, Counter> origins = new EnumMap<>(MovieOrigin.class);
  private final Counter degraded;

  ListMeters(MeterRegistry registry) {
    for (ListSource source : ListSource.values()) {
      sources.put(source, counter(registry, source));
    }
    for (MovieOrigin origin : MovieOrigin.values()) {
      origins.put(origin, counter(registry, origin));
    }
    degraded =
        Counter.builder("matinee.lists.degraded")
            .description("Lists of people whose newest history could not be read")
            .register(registry);
  }

  private static Counter counter(MeterRegistry registry, ListSource source) {
    return Counter.builder("matinee.lists")
        .description("Lists that were served, by where they came from")
        .tag("source", source.name().toLowerCase(Locale.ROOT))
        .register(registry);
  }

  private static Counter counter(MeterRegistry registry, MovieOrigin origin) {
    return Counter.builder("matinee.list.movies")
        .description("Movies of lists that were computed, by how they were found")
        .tag("origin", origin.name().toLowerCase(Locale.ROOT))
        .register(registry);
  }

  @Override
  public void accept(ServedList list) {
    count(sources, list.source());
    if (list.source() == ListSource.COMPUTED || list.source() == ListSource.UNSTORED) {
      list.list().movies().forEach(movie -> count(origins, movie.origin()));
    }
    if (list.degraded()) {
      degraded.increment();
    }
  }

  /** Enum maps are only read once they are built, so they need no lock. */
  private static <T extends Enum<T>> void count(Map<T, Counter> counters, T key) {
    Counter counter = counters.get(key);
    if (counter != null) {
      counter.increment();
    }
  }
}
