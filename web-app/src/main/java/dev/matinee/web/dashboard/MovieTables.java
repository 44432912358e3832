package dev.matinee.web.dashboard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * The movies that counted most in a range, and those that counted more and more within it.
 *
 * @param title of a movie by its id
 */
record MovieTables(Window window, LongFunction<String> title) {
  private static final int MOST = 10;

  /**
   * A movie in a table.
   *
   * @param older how often it counted in the older half of the range
   * @param newer how often in the newer half
   */
  record Row(String title, long older, long newer) {}

  /** Those with the largest numbers. */
  List<Row> top(MovieCount what) {
    Map<Long, Long> all = new HashMap<>(window.older(what));
    window.newer(what).forEach((movie, count) -> all.merge(movie, count, Long::sum));
    return rows(what, all);
  }

  /** Those whose numbers grew most from the older half to the newer. */
  List<Row> rising(MovieCount what) {
    Map<Long, Long> grown = new HashMap<>();
    window
        .newer(what)
        .forEach(
            (movie, count) -> {
              long more = count - window.older(what).getOrDefault(movie, 0L);
              if (more > 0) {
                grown.put(movie, more);
              }
            });
    return rows(what, grown);
  }

  private List<Row> rows(MovieCount what, Map<Long, Long> numbers) {
    return numbers.entrySet().stream()
        .sorted(Bucket.LARGEST_FIRST)
        .limit(MOST)
        .map(entry -> row(what, entry.getKey()))
        .toList();
  }

  private Row row(MovieCount what, long movie) {
    return new Row(
        title.apply(movie),
        window.older(what).getOrDefault(movie, 0L),
        window.newer(what).getOrDefault(movie, 0L));
  }
}
