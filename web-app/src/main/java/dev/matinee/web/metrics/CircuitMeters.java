package dev.matinee.web.metrics;

import dev.matinee.store.StoreCalls;
import dev.matinee.store.Stores;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * How the engine below the stores answers, and whether it is asked at all. There is none of it for
 * an engine in this process. Immutable; safe for use by any number of threads.
 */
record CircuitMeters(Stores stores, MeterRegistry registry) {
  void register() {
    if (stores.calls().isEmpty()) {
      return;
    }
    for (StoreCalls.Circuit state : StoreCalls.Circuit.values()) {
      Gauge.builder("matinee.store.circuit", () -> calls().circuit() == state ? 1 : 0)
          .description("1 for the state of the circuit breaker before the store")
          .tag("state", state.name().toLowerCase(Locale.ROOT))
          .register(registry);
    }
    Gauge.builder("matinee.store.running", () -> calls().running())
        .description("Calls that wait for the store's answer")
        .register(registry);
    count("answered", StoreCalls::answered);
    count("failed", StoreCalls::failed);
    count("refused", StoreCalls::refused);
  }

  private void count(String result, ToLongFunction<StoreCalls> part) {
    FunctionCounter.builder("matinee.store.sent", stores, any -> part.applyAsLong(calls()))
        .description("Calls to the store's engine; the refused ones were not sent")
        .tag("result", result)
        .register(registry);
  }

  private StoreCalls calls() {
    return stores.calls().orElseThrow();
  }
}
