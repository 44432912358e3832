package dev.matinee.web.metrics;

import dev.matinee.web.http.RouteTemplate;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.RequestLogger;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * How long requests take, by method, declared path and status. Anybody may invent paths and
 * methods, so neither becomes a label as it was sent. Safe for use by any number of threads.
 */
final class RequestTimers implements RequestLogger {
  private static final double NANOS_PER_MILLI = 1e6;
  private static final List<HandlerType> METHODS = HandlerType.commonHttp();

  private final MeterRegistry registry;
  private final ConcurrentHashMap<Key, Timer> timers = new ConcurrentHashMap<>();

  private record Key(String method, String route, int status) {}

  RequestTimers(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void handle(Context context, Float millis) {
    String method = METHODS.contains(context.method()) ? context.method().name() : "OTHER";
    Key key = new Key(method, RouteTemplate.of(context), context.statusCode());
    timers
        .computeIfAbsent(key, this::timer)
        .record(Math.round(millis * NANOS_PER_MILLI), TimeUnit.NANOSECONDS);
  }

  private Timer timer(Key key) {
    return Timer.builder("http.server.requests")
        .description("Requests by declared path")
        .tag("method", key.method())
        .tag("route", key.route())
        .tag("status", Integer.toString(key.status()))
        .serviceLevelObjectives(Buckets.of(5, 25, 100, 250, 500, 1_000, 2_000, 5_000))
        .register(registry);
  }
}
