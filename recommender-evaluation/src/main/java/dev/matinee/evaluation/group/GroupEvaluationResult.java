package dev.matinee.evaluation.group;

import java.util.List;

/**
 * What an evaluation of groups found.
 *
 * @param protocol every choice that the figures depend on
 * @param results each strategy over all groups, then over those of each kind and of each size
 * @param comparisons each other strategy with the average, over all groups
 */
public record GroupEvaluationResult(
    GroupProtocol protocol, List<GroupResult> results, List<GroupComparison> comparisons) {
  public GroupEvaluationResult {
    results = List.copyOf(results);
    comparisons = List.copyOf(comparisons);
  }
}
