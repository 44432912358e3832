package dev.matinee.cli.evaluation;

import dev.matinee.cli.terminal.TextTable;
import dev.matinee.evaluation.taste.SimilarPopularity;
import dev.matinee.evaluation.taste.TasteFigures;
import dev.matinee.evaluation.taste.TasteResult;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;

/** The figures of a trial of tastes for people to read. */
record TasteReport(String algorithm, TasteResult result) {
  void print(PrintWriter out) {
    printTastes(out);
    out.println();
    out.printf("%d of %d places in kind, by %s%n", result.inKind(), result.places(), algorithm);
    out.println(similar(result.similar()));
    result.broken().forEach(each -> out.println("broken: " + each));
  }

  private void printTastes(PrintWriter out) {
    TextTable table =
        new TextTable(
            "Taste", ">Of ten", ">Needed", "Of each", ">Shared", "With", ">Hated", ">Popularity");
    for (TasteFigures each : result.tastes()) {
      table.row(
          each.taste(),
          each.ofTen(),
          each.needed(),
          each.ofEach().stream().map(Object::toString).collect(Collectors.joining(" + ")),
          each.mostShared(),
          each.sharedWith(),
          each.hatedOnly().size(),
          String.format(Locale.ROOT, "%.3f", each.popularity()));
    }
    table.print(out);
  }

  private static String similar(SimilarPopularity figures) {
    return String.format(
        Locale.ROOT,
        "similar movies of %d little known ones: %.2f times as many raters in the median, %.2f in"
            + " the upper quartile; %d have none",
        figures.movies(),
        figures.median(),
        figures.upperQuartile(),
        figures.without());
  }
}
