package dev.matinee.benchmarks.peers;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What a speed run found.
 *
 * @param data what it was measured on
 * @param machine what it ran on
 * @param settings how it was measured
 * @param results one for each contestant
 */
record SpeedReport(
    String data, Machine machine, SpeedSettings settings, List<SpeedResult> results) {
  SpeedReport {
    results = List.copyOf(results);
  }

  /** The table, and what its figures mean. */
  String text() {
    MarkdownTable table =
        new MarkdownTable(
            "",
            ">build s",
            ">heap MiB",
            ">CPU p50 / p99 ms",
            ">wall p50 / p99 ms",
            ">lists/s, 1 / 2 threads",
            ">x default",
            ">x counterpart");
    for (SpeedResult result : results) {
      table.row(cells(result));
    }
    return String.join(
        "\n",
        data + "; " + machine.text(),
        "",
        table.text(),
        "",
        method(),
        "x default: median CPU time divided by that of Matinee user-knn; x counterpart: by that of"
            + " Matinee's algorithm of the same kind.");
  }

  private String method() {
    String runs = settings.rounds() == 1 ? "" : ", the fastest of " + settings.rounds() + " runs";
    return String.format(
        Locale.ROOT,
        "%d users asked once each for 10 unseen items after %.0f s of warm-up%s. CPU: of the asking"
            + " thread.",
        settings.asks(),
        settings.warmUp(),
        runs);
  }

  private Object[] cells(SpeedResult result) {
    return result
        .figures()
        .map(figures -> measured(result, figures))
        .orElseGet(() -> new Object[] {result.title(), result.outcome(), "", "", "", "", "", ""});
  }

  private Object[] measured(SpeedResult result, SpeedFigures figures) {
    return new Object[] {
      result.title() + (figures.asks() < settings.asks() ? " (" + figures.asks() + " asked)" : ""),
      decimals(figures.buildSeconds(), 1),
      decimals(figures.heapMiB(), 0),
      millis(figures.cpuP50Millis()) + " / " + millis(figures.cpuP99Millis()),
      millis(figures.wallP50Millis()) + " / " + millis(figures.wallP99Millis()),
      rate(figures.perSecond()) + " / " + rate(figures.perSecondTwoThreads()),
      times(result.timesDefault()),
      times(result.timesCounterpart())
    };
  }

  private static String millis(double millis) {
    return decimals(millis, millis < 1 ? 3 : millis < 100 ? 1 : 0);
  }

  private static String rate(double perSecond) {
    return decimals(perSecond, perSecond < 10 ? 1 : 0);
  }

  private static String times(OptionalDouble times) {
    return times.isPresent() ? decimals(times.getAsDouble(), 1) : "";
  }

  private static String decimals(double value, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
