package dev.matinee.cli.evaluation;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import dev.matinee.evaluation.AlgorithmResult;
import dev.matinee.evaluation.BeyondAccuracy;
import dev.matinee.evaluation.ConfidenceInterval;
import dev.matinee.evaluation.EvaluationResult;
import dev.matinee.evaluation.Groups;
import dev.matinee.evaluation.ItemGroup;
import dev.matinee.evaluation.Metric;
import dev.matinee.evaluation.PairedComparison;
import dev.matinee.evaluation.Protocol;
import dev.matinee.evaluation.UserGroup;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code evaluate --json} prints. A figure that is not known, such as the error of lists that
 * predict nothing, is left out.
 */
public record EvaluationDocument(
    Protocol protocol,
    List<Result> results,
    List<PairedComparison> comparisons,
    List<String> notes) {
  /** Metrics with a field of their own. */
  private static final Set<Metric> FIRST =
      EnumSet.of(Metric.HIT_RATE, Metric.NDCG, Metric.RECALL, Metric.PRECISION);

  /** The document of a result. */
  public static EvaluationDocument of(EvaluationResult result, List<PairedComparison> comparisons) {
    return new EvaluationDocument(
        result.protocol(),
        result.results().stream().map(Result::of).toList(),
        comparisons,
        result.notes());
  }

  /** The figures of one algorithm; further metrics are fields beside these. */
  public record Result(
      String algorithm,
      @Nullable Double rmse,
      @Nullable Double mae,
      @Nullable Double coverage,
      double hitRate,
      double ndcg,
      double recall,
      double precision,
      int users,
      long ratings,
      double seconds,
      ConfidenceInterval ndcgInterval,
      BeyondAccuracy beyondAccuracy,
      @JsonAnyGetter Map<String, Double> further,
      ByGroup groups) {
    static Result of(AlgorithmResult result) {
      return new Result(
          result.algorithm(),
          known(result.rmse()),
          known(result.mae()),
          known(result.coverage()),
          result.hitRate(),
          result.ndcg(),
          result.recall(),
          result.precision(),
          result.users(),
          result.ratings(),
          result.seconds(),
          result.ndcgInterval(),
          result.beyondAccuracy(),
          byLabel(result.means(), FIRST),
          ByGroup.of(result.groups()));
    }
  }

  /** The same by groups. */
  public record ByGroup(List<People> people, List<Movies> movies) {
    static ByGroup of(Groups groups) {
      return new ByGroup(
          groups.users().stream().map(People::of).toList(),
          groups.items().stream().map(Movies::of).toList());
    }
  }

  /** People with few or many ratings; all metrics are fields beside these. */
  public record People(
      int quarter,
      int fewestRatings,
      int mostRatings,
      int users,
      @Nullable Double rmse,
      @Nullable Double mae,
      @JsonAnyGetter Map<String, Double> figures) {
    static People of(UserGroup group) {
      return new People(
          group.quarter(),
          group.fewest(),
          group.most(),
          group.users(),
          known(group.rmse()),
          known(group.mae()),
          byLabel(group.means(), Set.of()));
    }
  }

  /** Popular or less popular movies. */
  public record Movies(
      String tier,
      double catalogueShare,
      long relevant,
      @Nullable Double recall,
      @Nullable Double shown,
      long ratings,
      @Nullable Double rmse,
      @Nullable Double mae) {
    static Movies of(ItemGroup group) {
      return new Movies(
          group.tier().label(),
          group.catalogueShare(),
          group.relevant(),
          known(group.recall()),
          known(group.shown()),
          group.ratings(),
          known(group.rmse()),
          known(group.mae()));
    }
  }

  private static Map<String, Double> byLabel(Map<Metric, Double> means, Set<Metric> without) {
    Map<String, Double> figures = new LinkedHashMap<>();
    means.forEach(
        (metric, mean) -> {
          if (!without.contains(metric)) {
            figures.put(metric.label(), mean);
          }
        });
    return figures;
  }

  private static @Nullable Double known(double figure) {
    return Double.isNaN(figure) ? null : figure;
  }
}
