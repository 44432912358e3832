package dev.matinee.cli.terminal;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Text in columns as wide as their widest cell. A column whose heading starts with {@code >} is
 * aligned to the right. For use by one thread.
 */
public final class TextTable {
  private static final String GAP = "  ";
  private static final String NOTE_INDENT = "    ";

  private final List<String> headings;
  private final List<List<String>> rows = new ArrayList<>();
  private final Map<Integer, String> notes = new HashMap<>();

  public TextTable(String... headings) {
    this.headings = List.of(headings);
  }

  /** Adds a row with a cell for every column. */
  public TextTable row(Object... cells) {
    if (cells.length != headings.size()) {
      throw new IllegalArgumentException(
          "a row must have " + headings.size() + " cells, got " + cells.length);
    }
    rows.add(List.of(cells).stream().map(Object::toString).toList());
    return this;
  }

  /** Puts a line of its own below the last row. */
  public TextTable note(String text) {
    notes.put(rows.size() - 1, text);
    return this;
  }

  public void print(PrintWriter out) {
    out.println(line(headings.stream().map(TextTable::heading).toList()));
    for (int row = 0; row < rows.size(); row++) {
      out.println(line(rows.get(row)));
      if (notes.containsKey(row)) {
        out.println(NOTE_INDENT + notes.get(row));
      }
    }
  }

  private String line(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      String padding = " ".repeat(width(column) - cell.length());
      line.append(isRight(column) ? padding + cell : cell + padding).append(GAP);
    }
    return line.toString().stripTrailing();
  }

  private int width(int column) {
    int widest = heading(headings.get(column)).length();
    for (List<String> row : rows) {
      widest = Math.max(widest, row.get(column).length());
    }
    return widest;
  }

  private boolean isRight(int column) {
    return headings.get(column).startsWith(">");
  }

  private static String heading(String text) {
    return text.startsWith(">") ? text.substring(1) : text;
  }
}
