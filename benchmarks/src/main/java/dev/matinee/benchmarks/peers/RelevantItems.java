package dev.matinee.benchmarks.peers;

import dev.matinee.evaluation.RankingMetrics;
import dev.matinee.recommender.Ratings;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The items of a test set that each user liked. Immutable.
 *
 * @param byUser users with at least one such item, in ascending order
 */
record RelevantItems(Map<Integer, Set<Long>> byUser) {
  /** Those that are rated at least {@code relevant}. */
  static RelevantItems of(Ratings test, double relevant) {
    Map<Integer, Set<Long>> items = new TreeMap<>();
    for (int at = 0; at < test.size(); at++) {
      if (test.rating(at) >= relevant) {
        items
            .computeIfAbsent(Math.toIntExact(test.user(at)), user -> new HashSet<>())
            .add(test.item(at));
      }
    }
    return new RelevantItems(items);
  }

  List<Integer> users() {
    return List.copyOf(byUser.keySet());
  }

  /** How well lists find them: one list for each of {@link #users}, in their order. */
  List<RankingMetrics> measure(Lists lists, int at) {
    List<Set<Long>> relevant = List.copyOf(byUser.values());
    return IntStream.range(0, relevant.size())
        .mapToObj(user -> RankingMetrics.of(lists.items().get(user), relevant.get(user), at))
        .toList();
  }
}
