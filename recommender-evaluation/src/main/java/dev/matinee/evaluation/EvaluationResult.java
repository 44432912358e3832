package dev.matinee.evaluation;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What an evaluation found.
 *
 * @param protocol every choice that the figures depend on
 * @param results one for each contestant, in the order asked for, popularity and bias first
 * @param comparisons each other contestant with popularity, by NDCG per user, with p-values that
 *     are corrected for all of them
 * @param notes what a reader should know of the figures, such as why two rows are equal
 * @param perUser the figures of every user of the test sets, in the same order for every contestant
 */
public record EvaluationResult(
    Protocol protocol,
    List<AlgorithmResult> results,
    List<PairedComparison> comparisons,
    List<String> notes,
    Map<String, List<UserFigures>> perUser) {
  public EvaluationResult {
    results = List.copyOf(results);
    comparisons = List.copyOf(comparisons);
    notes = List.copyOf(notes);
    perUser = Collections.unmodifiableMap(new LinkedHashMap<>(perUser));
  }

  EvaluationResult with(List<PairedComparison> compared) {
    return new EvaluationResult(protocol, results, compared, notes, perUser);
  }

  /**
   * Compares two contestants on the users for whom a metric is defined for both. Where several
   * comparisons are read together, {@link PairedComparison#corrected} corrects for that.
   *
   * @throws EvaluationException if one of them was not measured
   */
  public PairedComparison comparison(String algorithm, String baseline, Metric metric) {
    List<UserFigures> ones = figures(algorithm);
    List<UserFigures> others = figures(baseline);
    int[] both =
        IntStream.range(0, ones.size())
            .filter(at -> ones.get(at).of(metric).isPresent())
            .filter(at -> others.get(at).of(metric).isPresent())
            .toArray();
    return PairedComparison.of(
        algorithm,
        baseline,
        metric.label(),
        values(ones, both, metric),
        values(others, both, metric));
  }

  private static double[] values(List<UserFigures> users, int[] at, Metric metric) {
    return Arrays.stream(at)
        .mapToDouble(index -> users.get(index).of(metric).orElseThrow())
        .toArray();
  }

  private List<UserFigures> figures(String name) {
    return Optional.ofNullable(perUser.get(name))
        .orElseThrow(
            () ->
                new EvaluationException(
                    "an algorithm must be one of those measured, %s; got %s"
                        .formatted(String.join(", ", perUser.keySet()), name)));
  }
}
