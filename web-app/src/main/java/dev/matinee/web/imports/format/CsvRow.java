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
  /** Of a cell that is read; others, as reviews, may have any length. */
  static final int MAX_LENGTH = 2_000;

  /**
   * Without spaces around it; empty where there is no such column or the row ends before it.
   *
   * @throws SkippedRowException if it is too long
   */
  String get(String column) {
    int index = columns.getOrDefault(column, Integer.MAX_VALUE);
    String text = index < cells.size() ? cells.get(index).strip() : "";
    if (text.length() > MAX_LENGTH) {
      throw new SkippedRowException("import.skipped.field", column, text.length(), MAX_LENGTH);
    }
    return text;
  }

  /** As {@link #get}, and empty where it is too long. */
  String getIfShort(String column) {
    int index = columns.getOrDefault(column, Integer.MAX_VALUE);
    return index < cells.size() && cells.get(index).length() <= MAX_LENGTH ? get(column) : "";
  }

  /** As {@link #get}, for a row that says nothing without it. */
  String require(String column) {
    String text = get(column);
    if (text.isEmpty()) {
      throw new SkippedRowException("import.skipped.missing", column);
    }
    return text;
  }

  /** Empty cells behind the last column with a name are what a spreadsheet adds. */
  void requireAllColumns() {
    int width = columns.values().stream().mapToInt(place -> place + 1).max().orElse(0);
    boolean more =
        cells.size() > width
            && cells.subList(width, cells.size()).stream().anyMatch(cell -> !cell.isBlank());
    if (cells.size() < width || more) {
      throw new SkippedRowException("import.skipped.columns", cells.size(), width);
    }
  }

  String text() {
    return String.join(", ", cells);
  }
}
