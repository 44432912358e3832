package dev.matinee.evaluation.lists;

import dev.matinee.evaluation.GivenLists;
import java.util.List;

/**
 * A run file of TREC: lines of {@code qid Q0 docid rank score tag}, set apart by blanks. The user
 * is the qid and the item the docid. As {@code trec_eval} does, the score orders the items, and the
 * rank counts where scores are equal only.
 */
final class TrecRun {
  private static final int FIELDS = 6;

  private TrecRun() {}

  static GivenLists read(String file, List<String> lines) {
    ListRows rows = new ListRows(file);
    String tag = "";
    for (int at = 0; at < lines.size(); at++) {
      long line = at + 1L;
      if (lines.get(at).isBlank()) {
        continue;
      }
      String[] fields = lines.get(at).strip().split("\\s+", -1);
      if (fields.length != FIELDS) {
        throw rows.bad(
            line, "a run has the fields qid Q0 docid rank score tag, got " + fields.length);
      }
      if (!tag.isEmpty() && !tag.equals(fields[5])) {
        throw rows.bad(line, "a run has one tag, got %s after %s".formatted(fields[5], tag));
      }
      tag = fields[5];
      rows.add(
          new ListRow(
              line,
              rows.id(line, "user", fields[0]),
              rows.id(line, "item", fields[2]),
              rows.number(line, "score", fields[4]),
              rows.number(line, "rank", fields[3])));
    }
    return rows.named(tag);
  }
}
