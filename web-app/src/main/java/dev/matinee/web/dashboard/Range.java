package dev.matinee.web.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** A span of time that ends now, in equal steps. */
enum Range {
  HOUR("hour", Duration.ofMinutes(1), 60),
  SIX_HOURS("six-hours", Duration.ofMinutes(5), 72),
  DAY("day", Duration.ofMinutes(20), 72),
  WEEK("week", Duration.ofHours(2), 84),
  MONTH("month", Duration.ofHours(12), 60);

  private final String label;
  private final Duration step;
  private final int steps;

  Range(String label, Duration step, int steps) {
    this.label = label;
    this.step = step;
    this.steps = steps;
  }

  /** {@return the range with a label, such as {@code six-hours}} */
  static Optional<Range> of(String label) {
    return Arrays.stream(values()).filter(range -> range.label.equals(label)).findFirst();
  }

  String label() {
    return label;
  }

  Duration step() {
    return step;
  }

  int steps() {
    return steps;
  }

  /** Whether its steps are made of minutes, not of hours. */
  boolean isOfMinutes() {
    return step.compareTo(Duration.ofHours(1)) < 0;
  }

  /** {@return when the first step begins, in epoch seconds; the last one is still running} */
  long start(Instant now) {
    long last = Math.floorDiv(now.getEpochSecond(), step.toSeconds());
    return (last - steps + 1) * step.toSeconds();
  }
}
