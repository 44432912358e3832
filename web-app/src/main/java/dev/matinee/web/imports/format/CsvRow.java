package dev.matinee.web.imports.format;

import java.util.List;
import java.util.Map;

/**
 * A row below a header.
 *
 * @param line in the file, from 1
 * @param columns the place of each column of the header, by its name in small letters
 * @param cells as many as the header has, or more or fewer where the row is wrong
 */
record CsvRow(int line, Map<String, Integer> columns, List<String> cells) {
  /** Without spaces around it; empty where there is no such column or the row ends before it. */
  String get(String column) {
    int index = columns.getOrDefault(column, Integer.MAX_VALUE);
    return index < cells.size() ? cells.get(index).strip() : "";
  }

  /** As {@link #get}, for a row that says nothing without it. */
  String require(String column) {
    String text = get(column);
    if (text.isEmpty()) {
      throw new SkippedRowException("import.skipped.missing", column);
    }
    return text;
  }

  void requireAllColumns() {
    if (cells.size() != columns.size()) {
      throw new SkippedRowException("import.skipped.columns", cells.size(), columns.size());
    }
  }

  String text() {
    return String.join(", ", cells);
  }
}
