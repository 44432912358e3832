package dev.matinee.evaluation.lists;

import dev.matinee.evaluation.EvaluationException;
import dev.matinee.evaluation.GivenLists;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects the rows of one file. For use by one thread. */
final class ListRows {
  private final String file;
  private final Map<Long, Map<Long, ListRow>> byUser = new TreeMap<>();

  ListRows(String file) {
    this.file = file;
  }

  void add(ListRow row) {
    ListRow earlier =
        byUser.computeIfAbsent(row.user(), user -> new HashMap<>()).putIfAbsent(row.item(), row);
    if (earlier != null) {
      throw bad(
          row.line(),
          "item %d is in the list of user %d twice, first on line %d"
              .formatted(row.item(), row.user(), earlier.line()));
    }
  }

  GivenLists named(String name) {
    if (byUser.isEmpty()) {
      throw new EvaluationException(file + " has no lists");
    }
    Map<Long, List<Long>> lists = new HashMap<>();
    byUser.forEach(
        (user, rows) ->
            lists.put(
                user, rows.values().stream().sorted(ListRow.ORDER).map(ListRow::item).toList()));
    return new GivenLists(name, lists);
  }

  long id(long line, String what, String text) {
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException e) {
      throw bad(line, "%s must be a whole number, got '%s'".formatted(what, text));
    }
  }

  double number(long line, String what, String text) {
    try {
      double value = Double.parseDouble(text.strip());
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Refused below, as infinite ones are.
    }
    throw bad(line, "%s must be a finite number, got '%s'".formatted(what, text));
  }

  EvaluationException bad(long line, String reason) {
    return new EvaluationException("%s line %d: %s".formatted(file, line, reason));
  }
}
