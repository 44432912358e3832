package dev.matinee.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A row of the report. Immutable.
 *
 * @param name what was driven, and how
 * @param sent what the load generator saw
 * @param statuses how many answers had which, by nginx's log
 * @param failures what should not have been; empty if all is well
 */
record Figures(String name, Sent sent, Map<Integer, Long> statuses, List<String> failures) {
  /** All that a site says that has nothing to shed. */
  static final Set<Integer> SERVED = Set.of(200, 303, 304);

  /** What a site says that has more to do than it can, beside what it serves. */
  static final Set<Integer> SHED = Set.of(429, 503);

  Figures {
    statuses = new TreeMap<>(statuses);
    failures = List.copyOf(failures);
  }

  /** Nothing may fail, and nothing may be turned away. */
  static Figures served(String name, Sent sent, Map<Integer, Long> statuses) {
    return judged(name, sent, statuses, Set.of());
  }

  /** Requests may be turned away, and none may fail. */
  static Figures shed(String name, Sent sent, Map<Integer, Long> statuses) {
    return judged(name, sent, statuses, SHED);
  }

  private static Figures judged(
      String name, Sent sent, Map<Integer, Long> statuses, Set<Integer> besides) {
    List<String> failures = new ArrayList<>();
    statuses.forEach(
        (status, count) -> {
          if (!SERVED.contains(status) && !besides.contains(status)) {
            failures.add(name + ": " + count + " answers with status " + status);
          }
        });
    if (sent.broken() > 0) {
      failures.add(name + ": " + sent.broken() + " broken connections or late answers");
    }
    if (besides.isEmpty() && sent.refused() > 0) {
      failures.add(name + ": " + sent.refused() + " refused");
    }
    if (sent.requests() == 0) {
      failures.add(name + ": nothing was answered");
    }
    return new Figures(name, sent, statuses, failures);
  }

  /** With something more that should not have been. */
  Figures failing(String failure) {
    List<String> more = new ArrayList<>(failures);
    more.add(name + ": " + failure);
    return new Figures(name, sent, statuses, more);
  }

  /** How many were turned away. */
  long turnedAway() {
    return SHED.stream().mapToLong(status -> statuses.getOrDefault(status, 0L)).sum();
  }
}
