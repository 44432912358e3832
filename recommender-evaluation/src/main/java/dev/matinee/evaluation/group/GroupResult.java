package dev.matinee.evaluation.group;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * The figures of one strategy over some groups.
 *
 * @param strategy by name; {@value #ALONE} for members who each look at their own list
 * @param slice which groups: {@code all}, a kind such as {@code similar}, or a size such as {@code
 *     3 members}
 * @param ndcg the mean over members of their NDCG
 * @param leastNdcg the NDCG of the least happy member
 * @param everyMemberHit the share of groups in which the list has a relevant movie for every member
 * @param fairness least over mean NDCG, 0 to 1, over the groups in which a member has a hit
 */
public record GroupResult(
    String strategy,
    String slice,
    GroupFigure ndcg,
    GroupFigure leastNdcg,
    GroupFigure everyMemberHit,
    GroupFigure fairness) {
  /** The name under which each member's own list is measured. */
  public static final String ALONE = "alone";

  static GroupResult of(String strategy, String slice, List<GroupOutcome> outcomes) {
    return new GroupResult(
        strategy,
        slice,
        figure(outcomes, GroupOutcome::meanNdcg),
        figure(outcomes, GroupOutcome::leastNdcg),
        figure(outcomes, GroupOutcome::everyMemberHit),
        GroupFigure.of(
            outcomes.stream()
                .map(GroupOutcome::fairness)
                .flatMapToDouble(OptionalDouble::stream)
                .toArray()));
  }

  private static GroupFigure figure(
      List<GroupOutcome> outcomes, ToDoubleFunction<GroupOutcome> quantity) {
    return GroupFigure.of(outcomes.stream().mapToDouble(quantity).toArray());
  }
}
