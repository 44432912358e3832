package dev.matinee.web.api;

import dev.matinee.serving.model.LiveModel;
import dev.matinee.web.imports.ImportChange;
import dev.matinee.web.imports.ImportPreview;
import dev.matinee.web.imports.format.SkippedRow;
import java.util.List;

/**
 * What came of an import, as the API writes it.
 *
 * @param ratings how many movies the file rates for sure
 * @param watched how many it says were watched, without a rating
 * @param hidden how many it hides
 * @param saved how many it saves for later
 * @param ambiguous rows that may mean several movies, and were left out
 * @param skipped rows that were left out, with the reason
 */
record ImportJson(
    long historyVersion,
    String source,
    int ratings,
    int watched,
    int hidden,
    int saved,
    List<Ambiguous> ambiguous,
    List<Skipped> skipped) {
  record Ambiguous(int line, String title, List<MovieJson> candidates) {}

  record Skipped(int line, String text, String reason) {
    static Skipped of(SkippedRow row) {
      return new Skipped(row.line(), row.text(), row.reason());
    }
  }

  static ImportJson of(
      long historyVersion, ImportPreview preview, ImportChange change, LiveModel model) {
    return new ImportJson(
        historyVersion,
        preview.source(),
        change.ratings(),
        change.watched(),
        change.hidden(),
        change.saved(),
        preview.ambiguous().stream().map(row -> ambiguous(row, model)).toList(),
        preview.skipped().stream().map(Skipped::of).toList());
  }

  private static Ambiguous ambiguous(ImportPreview.Ambiguous row, LiveModel model) {
    List<MovieJson> candidates =
        row.candidates().stream().map(movie -> MovieJson.of(movie, model)).toList();
    return new Ambiguous(row.line(), row.title(), candidates);
  }
}
