package dev.matinee.cli.evaluation;

import dev.matinee.cli.terminal.UsageException;
import dev.matinee.evaluation.EvaluationException;
import dev.matinee.evaluation.EvaluationResult;
import dev.matinee.evaluation.Metric;
import dev.matinee.evaluation.PairedComparison;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine.Option;

/** {@code --compare} and {@code --metric}: which algorithms are compared, and by what. */
public final class ComparisonOptions {
  @Option(
      names = "--compare",
      paramLabel = "A,B",
      description = {
        "Compare two measured algorithms or lists per user, beside each one with",
        "popularity: paired t test and Wilcoxon's signed ranks. May be repeated; p values",
        "are corrected for all comparisons by Holm's method."
      })
  private List<String> pairs = List.of();

  @Option(
      names = "--metric",
      paramLabel = "NAME",
      description = {
        "What --compare compares: hitRate, ndcg, recall, precision, map, mrr, gradedNdcg,",
        "rPrecision, rbp, auc, serendipity or calibration. Default: ${DEFAULT-VALUE}."
      })
  private String metric = "ndcg";

  /**
   * Refuses what cannot be compared before anything is measured.
   *
   * @param measured the names of all that is measured
   */
  public void require(Collection<String> measured) {
    metric();
    for (String pair : pairs) {
      for (String name : names(pair)) {
        if (!measured.contains(name)) {
          throw new UsageException(
              "--compare must name two of those that are measured, %s; got %s"
                  .formatted(String.join(", ", measured), name));
        }
      }
    }
  }

  /** All comparisons of a result, corrected for their number. */
  public List<PairedComparison> of(EvaluationResult result) {
    List<PairedComparison> all = new ArrayList<>(result.comparisons());
    for (String pair : pairs) {
      String[] names = names(pair);
      all.add(result.comparison(names[0], names[1], metric()));
    }
    return PairedComparison.corrected(all);
  }

  private static String[] names(String pair) {
    String[] names = pair.split(",", -1);
    if (names.length != 2 || names[0].equals(names[1])) {
      throw new UsageException("--compare must be two names, as in A,B; got " + pair);
    }
    return names;
  }

  private Metric metric() {
    try {
      return Metric.named(metric);
    } catch (EvaluationException e) {
      throw new UsageException("--" + e.getMessage());
    }
  }
}
