package dev.matinee.web.metrics;

import dev.matinee.store.StoreException;
import dev.matinee.store.StoreUnavailableException;
import dev.matinee.store.VersionConflictException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * How long calls of the stores take and how they fail. Safe for use by any number of threads.
 *
 * <p>What a call does within, such as reading again after a conflict, is one call here.
 */
final class StoreMeters {
  private final MeterRegistry registry;
  private final ConcurrentHashMap<Call, Timer> timers = new ConcurrentHashMap<>();
  private volatile boolean reached = true;

  /**
   * What is called.
   *
   * @param store such as {@code histories}
   * @param operation such as {@code read}
   */
  record Call(String store, String operation) {}

  StoreMeters(MeterRegistry registry) {
    this.registry = registry;
    Gauge.builder("matinee.store.reachable", () -> reached ? 1 : 0)
        .description("0 if the last call found the store out of reach")
        .register(registry);
  }

  void succeeded(Call call, long nanos) {
    time(call, nanos);
    reach(true);
  }

  void failed(Call call, long nanos, Throwable failure) {
    time(call, nanos);
    reach(!(failure instanceof StoreUnavailableException));
    Counter.builder("matinee.store.errors")
        .description("Calls of the stores that failed")
        .tag("store", call.store())
        .tag("operation", call.operation())
        .tag("kind", kind(failure))
        .register(registry)
        .increment();
  }

  /** Whether the last call found the store; true before the first one. */
  boolean isReached() {
    return reached;
  }

  private void reach(boolean now) {
    if (reached != now) {
      reached = now;
    }
  }

  private void time(Call call, long nanos) {
    timers.computeIfAbsent(call, this::timer).record(nanos, TimeUnit.NANOSECONDS);
  }

  private Timer timer(Call call) {
    return Timer.builder("matinee.store.calls")
        .description("Calls of the stores, with their retries")
        .tag("store", call.store())
        .tag("operation", call.operation())
        .serviceLevelObjectives(Buckets.of(1, 5, 10, 25, 100, 250, 500, 1_000, 1_500, 2_000))
        .register(registry);
  }

  /** The subclasses that are left are answers to what was asked for, and no fault. */
  private static String kind(Throwable failure) {
    if (failure instanceof StoreUnavailableException) {
      return "unavailable";
    }
    if (failure instanceof VersionConflictException) {
      return "conflict";
    }
    boolean refused =
        failure instanceof StoreException && failure.getClass() != StoreException.class;
    return refused ? "refused" : "failed";
  }
}
