package dev.matinee.cli.evaluation;

import dev.matinee.cli.terminal.TextTable;
import dev.matinee.evaluation.match.MatchBand;
import dev.matinee.evaluation.match.MatchResult;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * The figures of a measured match for people to read.
 *
 * @param result what was found
 */
public record MatchReport(MatchResult result) {
  private static final double PERCENT = 100;

  /** Prints all of it; bands that no entry was in are left out. */
  public void print(PrintWriter out) {
    out.printf("split        %s%n", result.split());
    out.printf(
        "lists        of 240 unrated movies, by %s, of the %,d users of both sets%n",
        result.algorithm(), result.users());
    out.println("liked        the top quarter of the scale");
    out.println(
        "chosen       people choose what they rate: this is the chance among movies that they would");
    out.println("             choose, and not among all that are shown");
    out.println();
    printBands(out);
    out.println();
    out.printf(Locale.ROOT, "%,d entries had no match, on thin evidence%n", result.withoutMatch());
    out.printf(
        "expected calibration error %s of the rated%n",
        percent(result.expectedCalibrationError(), 1));
  }

  private void printBands(PrintWriter out) {
    TextTable table =
        new TextTable(
            "Match", ">Shown", ">Mean match", ">Rated", ">Mean match of rated", ">Liked", ">Share");
    result.bands().stream()
        .filter(band -> band.shown() > 0)
        .forEach(band -> addTo(table, band.from() + "-" + band.to() + " %", band));
    addTo(table, "all", result.all());
    table.print(out);
  }

  private static void addTo(TextTable table, String name, MatchBand band) {
    table.row(
        name,
        String.format(Locale.ROOT, "%,d", band.shown()),
        percent(band.meanShown(), 0),
        String.format(Locale.ROOT, "%,d", band.rated()),
        percent(band.meanRated(), 1),
        String.format(Locale.ROOT, "%,d", band.liked()),
        percent(band.likedShare(), 1));
  }

  private static String percent(OptionalDouble share, int digits) {
    return share.isEmpty()
        ? "-"
        : String.format(Locale.ROOT, "%." + digits + "f %%", PERCENT * share.getAsDouble());
  }
}
