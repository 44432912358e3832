package dev.matinee.benchmarks.peers;

import java.util.List;
import java.util.Locale;

/**
 * What a quality run found.
 *
 * @param data what it was measured on
 * @param split which ratings are the test set
 * @param at how long a list is
 * @param relevant the rating from which a test item is relevant
 * @param users how many have a relevant item
 * @param results one for each contestant
 */
record QualityReport(
    String data, String split, int at, double relevant, int users, List<QualityResult> results) {
  QualityReport {
    results = List.copyOf(results);
  }

  /** The table, and how it was measured. */
  String text() {
    String suffix = "@" + at;
    MarkdownTable table =
        new MarkdownTable(
            "", ">HR" + suffix, ">NDCG" + suffix, ">Recall" + suffix, ">Precision" + suffix);
    for (QualityResult result : results) {
      table.row(
          result.title(),
          share(result.hitRate(), 3),
          share(result.ndcg(), 4),
          share(result.recall(), 4),
          share(result.precision(), 4));
    }
    return String.join(
        "\n",
        data
            + ": "
            + split
            + "; all unseen items are candidates; relevant from "
            + relevant
            + "; "
            + users
            + " users with a relevant item",
        "",
        table.text());
  }

  /** The usual way without the zero before the point. */
  private static String share(double share, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", share).replaceFirst("^0", "");
  }
}
