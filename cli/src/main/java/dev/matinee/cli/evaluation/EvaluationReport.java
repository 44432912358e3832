package dev.matinee.cli;

import dev.matinee.cli.terminal.TextTable;
import dev.matinee.evaluation.AlgorithmResult;
import dev.matinee.evaluation.BeyondAccuracy;
import dev.matinee.evaluation.EvaluationResult;
import dev.matinee.evaluation.PairedComparison;
import dev.matinee.evaluation.Protocol;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The figures of an evaluation for people to read. */
record EvaluationReport(EvaluationResult result) {
  void print(PrintWriter out) {
    printProtocol(out);
    out.println();
    printFigures(out);
    out.println();
    printBeyondAccuracy(out);
    out.println();
    for (PairedComparison comparison : result.comparisons()) {
      out.println(sentence(comparison));
    }
  }

  private void printProtocol(PrintWriter out) {
    Protocol protocol = result.protocol();
    out.printf(
        "split        %s%s%n",
        protocol.split(), protocol.folds() == 1 ? "" : " (" + protocol.folds() + " folds)");
    out.printf(
        Locale.ROOT,
        "lists        of %d, relevant from %.1f%n",
        protocol.at(),
        protocol.relevant());
    out.printf("candidates   %s%n", protocol.candidates());
    out.printf("users        %s%n", protocol.rankedUsers());
    out.printf("predictions  %s%n", protocol.predictions());
    out.printf("coverage     %s%n", protocol.coverage());
    out.printf("profiles     %s%n", protocol.profiles());
    out.printf("order        %s%n", protocol.order());
    out.printf("beyond       %s%n", protocol.beyondAccuracy());
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
          figure(each.rmse()),
          figure(each.mae()),
          figure(each.coverage()),
          figure(each.hitRate()),
          figure(each.ndcg()),
          figure(each.recall()),
          figure(each.precision()),
          each.users(),
          each.ratings(),
          String.format(Locale.ROOT, "%.1f", each.seconds()));
    }
    table.print(out);
  }

  private void printBeyondAccuracy(PrintWriter out) {
    Set<String> kinds = result.results().get(0).beyondAccuracy().diversity().keySet();
    List<String> columns =
        new ArrayList<>(
            List.of("Beyond accuracy", ">Catalogue", ">Gini", ">Popularity", ">Novelty"));
    kinds.forEach(kind -> columns.add(">Diversity (" + kind + ")"));
    TextTable table = new TextTable(columns.toArray(String[]::new));
    for (AlgorithmResult each : result.results()) {
      BeyondAccuracy lists = each.beyondAccuracy();
      List<Object> row =
          new ArrayList<>(
              List.of(
                  each.algorithm(),
                  figure(lists.catalogueCoverage()),
                  figure(lists.gini()),
                  figure(lists.meanPopularity()),
                  String.format(Locale.ROOT, "%.2f", lists.novelty())));
      lists.diversity().values().forEach(diversity -> row.add(figure(diversity)));
      table.row(row.toArray());
    }
    table.print(out);
  }

  private static String sentence(PairedComparison comparison) {
    return String.format(
        Locale.ROOT,
        "%s against %s: %s %+.4f (p = %.2g by paired t test, %.2g by Wilcoxon's signed ranks)",
        comparison.algorithm(),
        comparison.baseline(),
        comparison.metric().toUpperCase(Locale.ROOT),
        comparison.meanDifference(),
        comparison.tTest(),
        comparison.wilcoxon());
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
