package dev.matinee.web.metrics;

import java.time.Duration;
import java.util.stream.LongStream;

/** The bounds of a histogram. */
final class Buckets {
  private Buckets() {}

  /** Bounds in milliseconds. */
  static Duration[] of(long... millis) {
    return LongStream.of(millis).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
  }
}
