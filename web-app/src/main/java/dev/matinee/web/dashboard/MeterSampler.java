package dev.matinee.web.dashboard;

import dev.matinee.web.metrics.Metrics;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.CountAtBucket;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Counts what the node measures of itself: each look adds what the meters grew by since the one
 * before. For one thread at a time.
 */
final class MeterSampler {
  static final String SIGNED_UP = "POST /signup 303";
  static final String SIGNED_UP_BY_API = "POST /api/v1/accounts 201";
  private static final int FIRST_FAILURE = 500;
  private static final String OK = "200";

  /** Where lists are asked for, by declared path. */
  static final Map<String, String> SURFACES =
      Map.of(
          "/", "Home",
          "/recommendations", "Recommendations",
          "/questionnaire/result", "Questionnaire",
          "/result", "Public users",
          "/api/v1/users/{id}/recommendations", "Public users",
          "/api/v1/me/recommendations", "API",
          "/evenings/{code}", "Evenings",
          "/api/v1/evenings/{code}/recommendations", "Evenings",
          "/voice/skill", "Voice",
          "/alexa", "Voice");

  private final Metrics metrics;
  private final Counts counts;
  private Map<String, Long> last = new HashMap<>();

  MeterSampler(Metrics metrics, Counts counts) {
    this.metrics = metrics;
    this.counts = counts;
  }

  /** Adds what happened since the last look to the minute of this one. */
  void sample(Instant now) {
    Map<String, Long> totals = new HashMap<>();
    counters(totals, "matinee.lists", "source", SeriesName.LIST);
    counters(totals, "matinee.list.movies", "origin", SeriesName.ORIGIN);
    counters(totals, "matinee.searches", "result", SeriesName.SEARCHES);
    metrics.find("http.server.requests").timers().forEach(timer -> requests(totals, timer));
    totals.forEach(
        (series, total) -> {
          long more = total - last.getOrDefault(series, 0L);
          if (more > 0) {
            counts.add(now, series, more);
          }
        });
    last = totals;
  }

  private void counters(Map<String, Long> totals, String name, String tag, String prefix) {
    metrics
        .find(name)
        .counters()
        .forEach(
            counter -> add(totals, prefix + tag(counter.getId(), tag), (long) counter.count()));
  }

  private static void requests(Map<String, Long> totals, Timer timer) {
    String route = tag(timer.getId(), "route");
    if (route.startsWith("/health/") || route.startsWith("/assets/")) {
      return;
    }
    long requests = timer.count();
    String status = tag(timer.getId(), "status");
    add(totals, SeriesName.REQUESTS, requests);
    if (Integer.parseInt(status) >= FIRST_FAILURE) {
      add(totals, SeriesName.FAILED, requests);
    }
    for (CountAtBucket bucket : timer.takeSnapshot().histogramCounts()) {
      double millis = bucket.bucket(TimeUnit.MILLISECONDS);
      if (Double.isFinite(millis)) {
        add(totals, SeriesName.WITHIN + Math.round(millis), (long) bucket.count());
      }
    }
    if (status.equals(OK)) {
      Optional.ofNullable(SURFACES.get(route))
          .ifPresent(surface -> add(totals, SeriesName.SURFACE + surface, requests));
    }
    String answered = tag(timer.getId(), "method") + " " + route + " " + status;
    if (answered.equals(SIGNED_UP) || answered.equals(SIGNED_UP_BY_API)) {
      add(totals, SeriesName.SIGN_UPS, requests);
    }
  }

  private static void add(Map<String, Long> totals, String series, long count) {
    totals.merge(series, count, Long::sum);
  }

  private static String tag(Meter.Id id, String name) {
    return Optional.ofNullable(id.getTag(name)).orElse("");
  }
}
