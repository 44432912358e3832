package dev.matinee.web.dashboard;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** What was counted in the steps of one range. For one thread at a time. */
final class Window {
  private final Range range;
  private final long start;
  private final Map<String, long[]> series = new TreeMap<>();
  private final Map<MovieCount, Map<Long, Long>> older = new EnumMap<>(MovieCount.class);
  private final Map<MovieCount, Map<Long, Long>> newer = new EnumMap<>(MovieCount.class);

  Window(Range range, Instant now) {
    this.range = range;
    start = range.start(now);
  }

  /** When its first step begins, in epoch seconds. */
  long start() {
    return start;
  }

  Range range() {
    return range;
  }

  /** When each step begins, in epoch seconds. */
  List<Long> times() {
    return LongStream.range(0, range.steps())
        .map(step -> start + step * range.step().toSeconds())
        .boxed()
        .toList();
  }

  /** Adds what was counted in a minute or an hour; what lies in the future is left out. */
  void add(long time, Map<String, Long> counts) {
    long step = (time - start) / range.step().toSeconds();
    if (step < range.steps()) {
      counts.forEach(
          (name, count) ->
              series.computeIfAbsent(name, any -> new long[range.steps()])[(int) step] += count);
    }
  }

  /** Adds the movies of a minute or an hour to the older or the newer half. */
  void addMovies(long time, Map<MovieCount, Map<Long, Long>> movies) {
    long middle = start + range.steps() * range.step().toSeconds() / 2;
    Map<MovieCount, Map<Long, Long>> half = time < middle ? older : newer;
    movies.forEach(
        (what, ids) -> {
          Map<Long, Long> sums = half.computeIfAbsent(what, any -> new HashMap<>());
          ids.forEach((movie, count) -> sums.merge(movie, count, Long::sum));
        });
  }

  /** How often something happened in each step. */
  long[] of(String name) {
    long[] counts = series.get(name);
    return counts == null ? new long[range.steps()] : counts.clone();
  }

  /** How often something happened in all steps. */
  long total(String name) {
    return Arrays.stream(of(name)).sum();
  }

  /** The series whose name begins with a prefix, by the rest of the name. */
  Map<String, long[]> startingWith(String prefix) {
    Map<String, long[]> found = new TreeMap<>();
    series.forEach(
        (name, counts) -> {
          if (name.startsWith(prefix)) {
            found.put(name.substring(prefix.length()), counts.clone());
          }
        });
    return found;
  }

  /** How often each movie counted in the older half of the range. */
  Map<Long, Long> older(MovieCount what) {
    return older.getOrDefault(what, Map.of());
  }

  /** How often each movie counted in the newer half of the range. */
  Map<Long, Long> newer(MovieCount what) {
    return newer.getOrDefault(what, Map.of());
  }
}
