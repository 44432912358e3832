package dev.matinee.web.dashboard;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * What was counted in one minute or in one hour. Mutable; for one thread at a time.
 *
 * @param counts by series
 * @param movies by their ids
 */
record Bucket(Map<String, Long> counts, Map<MovieCount, Map<Long, Long>> movies) {
  /** The largest numbers first; of equal ones the lower id. */
  static final Comparator<Map.Entry<Long, Long>> LARGEST_FIRST =
      Map.Entry.<Long, Long>comparingByValue(Comparator.reverseOrder())
          .thenComparing(Map.Entry.comparingByKey());

  Bucket {
    counts = new HashMap<>(counts);
    Map<MovieCount, Map<Long, Long>> copies = new EnumMap<>(MovieCount.class);
    movies.forEach((what, ids) -> copies.put(what, new HashMap<>(ids)));
    movies = copies;
  }

  static Bucket empty() {
    return new Bucket(Map.of(), Map.of());
  }

  void add(String series, long count) {
    counts.merge(series, count, Long::sum);
  }

  void addMovie(MovieCount what, long movieId) {
    movies.computeIfAbsent(what, any -> new HashMap<>()).merge(movieId, 1L, Long::sum);
  }

  /** Forgets all movies but those that count most; of equal ones the lower ids stay. */
  void keepMovies(int most) {
    movies.values().stream()
        .filter(ids -> ids.size() > most)
        .forEach(
            ids ->
                ids.keySet()
                    .retainAll(
                        ids.entrySet().stream()
                            .sorted(LARGEST_FIRST)
                            .limit(most)
                            .map(Map.Entry::getKey)
                            .toList()));
  }

  Bucket copy() {
    return new Bucket(counts, movies);
  }
}
