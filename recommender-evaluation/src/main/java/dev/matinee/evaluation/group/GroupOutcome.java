package dev.matinee.evaluation.group;

import dev.matinee.evaluation.RankingMetrics;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How well one list, or one list each, serves the members of a group.
 *
 * @param group the group
 * @param strategy what made the list, by name
 * @param members what was measured of each member
 */
record GroupOutcome(DrawnGroup group, String strategy, List<RankingMetrics> members) {
  double meanNdcg() {
    return members.stream().mapToDouble(RankingMetrics::ndcg).average().orElseThrow();
  }

  double leastNdcg() {
    return members.stream().mapToDouble(RankingMetrics::ndcg).min().orElseThrow();
  }

  /** 1 where every member has a hit, else 0. */
  double everyMemberHit() {
    return members.stream().mapToDouble(RankingMetrics::hitRate).min().orElseThrow();
  }

  /** Least over mean NDCG, empty where no member has a hit. */
  OptionalDouble fairness() {
    double mean = meanNdcg();
    return mean == 0 ? OptionalDouble.empty() : OptionalDouble.of(leastNdcg() / mean);
  }
}
