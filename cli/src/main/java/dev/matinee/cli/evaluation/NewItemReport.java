package dev.matinee.cli.evaluation;

import dev.matinee.cli.terminal.TextTable;
import dev.matinee.evaluation.ConfidenceInterval;
import dev.matinee.evaluation.fresh.NewItemFigures;
import dev.matinee.evaluation.fresh.NewItemResult;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** The figures of movies that were held out, for people to read. */
record NewItemReport(double fraction, List<NewItemResult> trials) {
  void print(PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "Held out: %s of the movies with all of their ratings; liked ones among all held out%n%n",
        fraction);
    TextTable table =
        new TextTable(
            ">Seed",
            ">Movies",
            ">People",
            "Order",
            ">AUC",
            ">NDCG@10",
            "95 %",
            ">Precision@10",
            "NDCG less liked-features, 95 %");
    trials.forEach(trial -> trial.figures().forEach(each -> row(table, trial, each)));
    table.print(out);
  }

  private static void row(TextTable table, NewItemResult trial, NewItemFigures each) {
    table.row(
        trial.seed(),
        trial.items(),
        trial.people(),
        each.order(),
        number(each.auc()),
        number(each.ndcg()),
        interval(each.ndcgInterval()),
        number(each.precision()),
        interval(each.ahead()));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  private static String interval(ConfidenceInterval interval) {
    return number(interval.low()) + " to " + number(interval.high());
  }
}
