package dev.matinee.web.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How long requests took, from how many took at most 5, 25, 100 milliseconds and so on. Between two
 * of these bounds a quantile is interpolated, as Prometheus does it; above the last it is the last.
 * Immutable.
 */
final class Latencies {
  private final long[] requests;
  private final TreeMap<Long, long[]> within = new TreeMap<>();

  Latencies(Window window) {
    requests = window.of(SeriesName.REQUESTS);
    window
        .startingWith(SeriesName.WITHIN)
        .forEach((millis, counts) -> within.put(Long.parseLong(millis), counts));
  }

  /**
   * A quantile of each step, in milliseconds; null where nothing was asked.
   *
   * @param quantile above 0 and at most 1, as 0.99
   */
  List<@Nullable Double> quantile(double quantile) {
    List<@Nullable Double> values = new ArrayList<>();
    for (int step = 0; step < requests.length; step++) {
      values.add(requests[step] == 0 ? null : millis(quantile * requests[step], step));
    }
    return values;
  }

  private double millis(double rank, int step) {
    double bound = 0;
    double below = 0;
    for (Map.Entry<Long, long[]> entry : within.entrySet()) {
      double count = entry.getValue()[step];
      if (count >= rank && count > below) {
        return bound + (entry.getKey() - bound) * (rank - below) / (count - below);
      }
      bound = entry.getKey();
      below = count;
    }
    return bound;
  }
}
