package dev.matinee.cli.evaluation;

import dev.matinee.cli.terminal.TextTable;
import dev.matinee.evaluation.group.GroupComparison;
import dev.matinee.evaluation.group.GroupEvaluationResult;
import dev.matinee.evaluation.group.GroupFigure;
import dev.matinee.evaluation.group.GroupProtocol;
import dev.matinee.evaluation.group.GroupResult;
import java.io.PrintWriter;
import java.util.Locale;

/** The figures of an evaluation of groups for people to read. */
record GroupReport(GroupEvaluationResult result) {
  void print(PrintWriter out) {
    printProtocol(out);
    out.println();
    printFigures(out);
    out.println();
    printComparisons(out);
  }

  private void printProtocol(PrintWriter out) {
    GroupProtocol protocol = result.protocol();
    out.printf("split        %s%n", protocol.split());
    out.printf(
        Locale.ROOT,
        "lists        of %d, relevant from %.1f, from the first %d of each member by %s%n",
        protocol.at(),
        protocol.relevant(),
        protocol.depth(),
        protocol.algorithm());
    out.printf("groups       %s; seed %d%n", protocol.groups(), protocol.seed());
    out.printf("members      %s%n", protocol.members());
    out.printf("candidates   %s%n", protocol.candidates());
    protocol
        .likeness()
        .forEach(
            (kind, likeness) ->
                out.printf(
                    Locale.ROOT, "likeness     %.3f mean cosine of pairs, %s%n", likeness, kind));
  }

  private void printFigures(PrintWriter out) {
    TextTable table =
        new TextTable(
            "Groups",
            "Strategy",
            ">NDCG",
            "95 %",
            ">Least NDCG",
            "95 %",
            ">Every member a hit",
            "95 %",
            ">Fairness",
            "95 %",
            ">Number");
    for (GroupResult each : result.results()) {
      table.row(
          each.slice(),
          each.strategy(),
          mean(each.ndcg()),
          interval(each.ndcg()),
          mean(each.leastNdcg()),
          interval(each.leastNdcg()),
          mean(each.everyMemberHit()),
          interval(each.everyMemberHit()),
          mean(each.fairness()),
          interval(each.fairness()),
          each.ndcg().groups());
    }
    table.print(out);
  }

  private void printComparisons(PrintWriter out) {
    for (GroupComparison comparison : result.comparisons()) {
      out.printf(
          "%s against %s: NDCG %s, least NDCG %s, every member a hit %s%n",
          comparison.strategy(),
          comparison.baseline(),
          difference(comparison.ndcg()),
          difference(comparison.leastNdcg()),
          difference(comparison.everyMemberHit()));
    }
  }

  private static String mean(GroupFigure figure) {
    return String.format(Locale.ROOT, "%.4f", figure.mean());
  }

  private static String interval(GroupFigure figure) {
    return String.format(
        Locale.ROOT, "%.4f-%.4f", figure.interval().low(), figure.interval().high());
  }

  private static String difference(GroupFigure figure) {
    return String.format(
        Locale.ROOT,
        "%+.4f (%+.4f to %+.4f)",
        figure.mean(),
        figure.interval().low(),
        figure.interval().high());
  }
}
