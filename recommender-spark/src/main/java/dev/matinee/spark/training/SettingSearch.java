package dev.matinee.spark.training;

import dev.matinee.evaluation.AlgorithmResult;
import dev.matinee.evaluation.Contestant;
import dev.matinee.evaluation.Evaluation;
import dev.matinee.evaluation.EvaluationResult;
import dev.matinee.evaluation.Metric;
import dev.matinee.recommender.Algorithms;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tries a smaller and a larger value of one setting after the other, each beside the best settings
 * so far on the same held-out ratings. A setting of lists is changed where the 95 % interval of the
 * difference of NDCG is above 0, one of predictions where RMSE is lower.
 *
 * @param evaluation of ratings without those that the result is measured on
 * @param results takes a line for each trial
 */
record SettingSearch(Evaluation evaluation, PrintWriter results) {
  private static final String BEST = "best so far";
  private static final Map<String, List<Dimension>> DIMENSIONS =
      Map.of(
          Algorithms.ALS.label(),
          List.of(
              new Dimension("regularisation", true, 1.0 / 3, 3),
              new Dimension("confidence", true, 0.5, 2),
              new Dimension("ratingRegularisation", false, 0.5, 2)),
          Algorithms.EASE.label(),
          List.of(
              new Dimension("regularisation", true, 0.5, 2),
              new Dimension("power", true, 0.5, 1.5),
              new Dimension("kernel.residuals", false, 0.5, 2)));

  /**
   * A setting.
   *
   * @param ofLists whether lists depend on it, else predictions
   * @param smaller factor of its value
   * @param larger factor of its value
   */
  private record Dimension(String setting, boolean ofLists, double smaller, double larger) {
    /** Settings with both values. */
    List<String> around(String settings) {
      return Stream.of(smaller, larger).map(factor -> scaled(settings, factor)).toList();
    }

    private String scaled(String settings, double factor) {
      return settings
          .lines()
          .map(line -> line.startsWith(setting + "=") ? scaledLine(line, factor) : line)
          .collect(Collectors.joining("\n"));
    }

    private String scaledLine(String line, double factor) {
      double value = Double.parseDouble(line.substring(line.indexOf('=') + 1));
      return String.format(Locale.ROOT, "%s=%.4g", setting, value * factor);
    }

    String in(String settings) {
      return settings.lines().filter(line -> line.startsWith(setting + "=")).findFirst().orElse("");
    }
  }

  /** The algorithm with the best settings that were found. */
  SparkAlgorithm run(SparkAlgorithm start) {
    SparkAlgorithm best = start;
    for (Dimension dimension : DIMENSIONS.getOrDefault(start.label(), List.of())) {
      best = better(best, dimension);
    }
    return best;
  }

  private SparkAlgorithm better(SparkAlgorithm best, Dimension dimension) {
    List<SparkAlgorithm> others =
        dimension.around(best.settings()).stream().map(best::withSettings).toList();
    List<Contestant> all = new ArrayList<>(List.of(contestant(BEST, best)));
    others.forEach(other -> all.add(contestant(dimension.in(other.settings()), other)));
    EvaluationResult result = evaluation.run(List.of(), all);
    print(figures(result, BEST), dimension.in(best.settings()));
    SparkAlgorithm leader = best;
    String leading = BEST;
    for (SparkAlgorithm other : others) {
      String name = dimension.in(other.settings());
      print(figures(result, name), name);
      if (isBetter(result, name, leading, dimension)) {
        leader = other;
        leading = name;
      }
    }
    return leader;
  }

  private static Contestant contestant(String name, SparkAlgorithm algorithm) {
    return Contestant.of(name, training -> algorithm.train(training.matrix(), training.tags()));
  }

  private static boolean isBetter(
      EvaluationResult result, String name, String than, Dimension dimension) {
    return dimension.ofLists()
        ? result.comparison(name, than, Metric.NDCG).differenceInterval().low() > 0
        : figures(result, name).rmse() < figures(result, than).rmse();
  }

  private static AlgorithmResult figures(EvaluationResult result, String name) {
    return result.results().stream()
        .filter(each -> each.algorithm().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private void print(AlgorithmResult figures, String setting) {
    results.printf(
        Locale.ROOT,
        "search       %s: NDCG %.4f, RMSE %.4f%n",
        setting,
        figures.ndcg(),
        figures.rmse());
    results.flush();
  }
}
