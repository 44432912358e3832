package dev.matinee.evaluation.group;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How two strategies differ on the same groups.
 *
 * @param strategy the one, by name
 * @param baseline the other, by name
 * @param ndcg the mean over members of their NDCG, strategy less baseline
 * @param leastNdcg likewise of the least happy member
 * @param everyMemberHit likewise of the share of groups in which every member has a hit
 */
public record GroupComparison(
    String strategy,
    String baseline,
    GroupFigure ndcg,
    GroupFigure leastNdcg,
    GroupFigure everyMemberHit) {
  /** Compares outcomes that belong together by index; at least one of each. */
  static GroupComparison of(List<GroupOutcome> outcomes, List<GroupOutcome> others) {
    return new GroupComparison(
        outcomes.get(0).strategy(),
        others.get(0).strategy(),
        difference(outcomes, others, GroupOutcome::meanNdcg),
        difference(outcomes, others, GroupOutcome::leastNdcg),
        difference(outcomes, others, GroupOutcome::everyMemberHit));
  }

  private static GroupFigure difference(
      List<GroupOutcome> outcomes,
      List<GroupOutcome> others,
      ToDoubleFunction<GroupOutcome> quantity) {
    return GroupFigure.of(
        IntStream.range(0, outcomes.size())
            .mapToDouble(
                at ->
                    quantity.applyAsDouble(outcomes.get(at))
                        - quantity.applyAsDouble(others.get(at)))
            .toArray());
  }
}
