package dev.matinee.benchmarks.peers;

import dev.matinee.evaluation.RankingMetrics;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;

/**
 * A line of the table: means over users.
 *
 * @param system the name of the contestant
 * @param neighbours the size of its neighbourhood, where it is not Matinee's own
 * @param title for people
 * @param hitRate see {@link RankingMetrics#hitRate}
 * @param ndcg likewise
 * @param recall likewise
 * @param precision likewise
 */
record QualityResult(
    String system,
    OptionalInt neighbours,
    String title,
    double hitRate,
    double ndcg,
    double recall,
    double precision) {
  static QualityResult of(Entry entry, List<RankingMetrics> users) {
    return new QualityResult(
        entry.contestant().name(),
        entry.givenNeighbours(),
        entry.title(),
        mean(users, RankingMetrics::hitRate),
        mean(users, RankingMetrics::ndcg),
        mean(users, RankingMetrics::recall),
        mean(users, RankingMetrics::precision));
  }

  private static double mean(List<RankingMetrics> users, ToDoubleFunction<RankingMetrics> metric) {
    return users.stream().mapToDouble(metric).average().orElse(0);
  }
}
