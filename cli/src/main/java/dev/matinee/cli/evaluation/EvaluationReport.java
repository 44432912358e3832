package dev.matinee.cli.evaluation;

import dev.matinee.cli.terminal.TextTable;
import dev.matinee.evaluation.AlgorithmResult;
import dev.matinee.evaluation.BeyondAccuracy;
import dev.matinee.evaluation.EvaluationResult;
import dev.matinee.evaluation.Metric;
import dev.matinee.evaluation.PairedComparison;
import dev.matinee.evaluation.Protocol;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The figures of an evaluation for people to read.
 *
 * @param result what was found
 * @param comparisons what was compared, with corrected p values
 */
public record EvaluationReport(EvaluationResult result, List<PairedComparison> comparisons) {
  /** Prints all of it. */
  public void print(PrintWriter out) {
    printProtocol(out);
    out.println();
    printFigures(out);
    out.println();
    printFurtherFigures(out);
    out.println();
    printBeyondAccuracy(out);
    out.println();
    new GroupTables(result.results()).print(out);
    out.println();
    printComparisons(out);
    if (!result.notes().isEmpty()) {
      out.println();
      result.notes().forEach(note -> out.println("note: " + note));
    }
  }

  private void printProtocol(PrintWriter out) {
    Protocol protocol = result.protocol();
    out.printf(
        "split        %s%s%n",
        protocol.split(), protocol.folds() == 1 ? "" : " (" + protocol.folds() + " folds)");
    out.printf("lists        of %d, relevant from %s%n", protocol.at(), protocol.relevant());
    out.printf("candidates   %s%n", protocol.candidates());
    out.printf("users        %s%n", protocol.rankedUsers());
    out.printf("predictions  %s%n", protocol.predictions());
    out.printf("coverage     %s%n", protocol.coverage());
    out.printf("profiles     %s%n", protocol.profiles());
    out.printf("order        %s%n", protocol.order());
    out.printf("beyond       %s%n", protocol.beyondAccuracy());
    out.printf("rankings     %s%n", protocol.rankings());
    out.printf("groups       %s%n", protocol.groups());
    out.printf("significance %s%n", protocol.significance());
  }

  private void printFigures(PrintWriter out) {
    TextTable table =
        new TextTable(
            "Algorithm",
            ">RMSE",
            ">MAE",
            ">Coverage",
            ">Hit rate",
            ">NDCG",
            ">Recall",
            ">Precision",
            ">Users",
            ">Ratings",
            ">Seconds");
    for (AlgorithmResult each : result.results()) {
      table.row(
          each.algorithm(),
          Figure.text(each.rmse()),
          Figure.text(each.mae()),
          Figure.text(each.coverage()),
          Figure.text(each.hitRate()),
          Figure.text(each.ndcg()),
          Figure.text(each.recall()),
          Figure.text(each.precision()),
          each.users(),
          each.ratings(),
          String.format(Locale.ROOT, "%.1f", each.seconds()));
    }
    table.print(out);
  }

  private void printFurtherFigures(PrintWriter out) {
    TextTable table =
        new TextTable(
            "Lists",
            ">MAP",
            ">MRR",
            ">Graded NDCG",
            ">R-precision",
            ">RBP",
            ">AUC",
            ">Serendipity",
            ">Calibration");
    for (AlgorithmResult each : result.results()) {
      table.row(
          each.algorithm(),
          figure(each, Metric.MAP),
          figure(each, Metric.MRR),
          figure(each, Metric.GRADED_NDCG),
          figure(each, Metric.R_PRECISION),
          figure(each, Metric.RBP),
          figure(each, Metric.AUC),
          figure(each, Metric.SERENDIPITY),
          figure(each, Metric.CALIBRATION));
    }
    table.print(out);
  }

  private static String figure(AlgorithmResult result, Metric metric) {
    return Figure.text(result.mean(metric).orElse(Double.NaN));
  }

  private void printBeyondAccuracy(PrintWriter out) {
    Set<String> kinds = result.results().get(0).beyondAccuracy().diversity().keySet();
    List<String> columns =
        new ArrayList<>(
            List.of("Beyond accuracy", ">Catalogue", ">Gini", ">Popularity", ">Novelty"));
    Set<String> medians = result.results().get(0).beyondAccuracy().medians().keySet();
    medians.forEach(figure -> columns.add(">Median " + figure));
    kinds.forEach(kind -> columns.add(">Diversity (" + kind + ")"));
    TextTable table = new TextTable(columns.toArray(String[]::new));
    for (AlgorithmResult each : result.results()) {
      BeyondAccuracy lists = each.beyondAccuracy();
      List<Object> row =
          new ArrayList<>(
              List.of(
                  each.algorithm(),
                  Figure.text(lists.catalogueCoverage()),
                  Figure.text(lists.gini()),
                  Figure.text(lists.meanPopularity()),
                  String.format(Locale.ROOT, "%.2f", lists.novelty())));
      medians.forEach(figure -> row.add(median(lists.medians().getOrDefault(figure, Double.NaN))));
      lists.diversity().values().forEach(diversity -> row.add(Figure.text(diversity)));
      table.row(row.toArray());
    }
    table.print(out);
  }

  private static String median(double figure) {
    return Double.isNaN(figure) ? "-" : String.format(Locale.ROOT, "%.0f", figure);
  }

  private void printComparisons(PrintWriter out) {
    for (PairedComparison comparison : comparisons) {
      out.println(sentence(comparison));
    }
    if (comparisons.size() > 1) {
      out.printf("p values are corrected for %d comparisons (Holm 1979)%n", comparisons.size());
    }
  }

  private static String sentence(PairedComparison comparison) {
    return String.format(
        Locale.ROOT,
        "%s against %s: %s %+.4f (p = %.2g by paired t test, %.2g by Wilcoxon's signed ranks)",
        comparison.algorithm(),
        comparison.baseline(),
        comparison.metric().toUpperCase(Locale.ROOT),
        comparison.meanDifference(),
        comparison.tTestHolm(),
        comparison.wilcoxonHolm());
  }
}
