package dev.matinee.evaluation;

import java.util.List;

/**
 * What an evaluation found.
 *
 * @param protocol every choice that the figures depend on
 * @param results one for each algorithm, in the order asked for, popularity and bias first
 * @param comparisons each other algorithm with popularity, by NDCG per user
 */
public record EvaluationResult(
    Protocol protocol, List<AlgorithmResult> results, List<PairedComparison> comparisons) {
  public EvaluationResult {
    results = List.copyOf(results);
    comparisons = List.copyOf(comparisons);
  }
}
