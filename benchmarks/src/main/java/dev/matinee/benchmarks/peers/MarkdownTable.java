package dev.matinee.benchmarks.peers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table in Markdown that also reads well as it is. A column whose heading starts with {@code >}
 * is aligned to the right. For use by one thread.
 */
final class MarkdownTable {
  private static final int NARROWEST = 3;

  private final List<String> headings;
  private final List<List<String>> rows = new ArrayList<>();

  MarkdownTable(String... headings) {
    this.headings = List.of(headings);
  }

  void row(Object... cells) {
    if (cells.length != headings.size()) {
      throw new IllegalArgumentException(
          "a row must have " + headings.size() + " cells, got " + cells.length);
    }
    rows.add(Arrays.stream(cells).map(Object::toString).toList());
  }

  String text() {
    List<String> lines = new ArrayList<>();
    lines.add(line(headings.stream().map(MarkdownTable::title).toList()));
    lines.add(ruler());
    rows.forEach(row -> lines.add(line(row)));
    return String.join("\n", lines);
  }

  private String line(List<String> cells) {
    StringBuilder line = new StringBuilder("|");
    for (int column = 0; column < cells.size(); column++) {
      String padding = " ".repeat(width(column) - cells.get(column).length());
      String cell = isRight(column) ? padding + cells.get(column) : cells.get(column) + padding;
      line.append(' ').append(cell).append(" |");
    }
    return line.toString();
  }

  private String ruler() {
    StringBuilder line = new StringBuilder("|");
    for (int column = 0; column < headings.size(); column++) {
      line.append(' ').append("-".repeat(width(column) - 1));
      line.append(isRight(column) ? ":" : "-").append(" |");
    }
    return line.toString();
  }

  private int width(int column) {
    int widest = Math.max(NARROWEST, title(headings.get(column)).length());
    for (List<String> row : rows) {
      widest = Math.max(widest, row.get(column).length());
    }
    return widest;
  }

  private boolean isRight(int column) {
    return headings.get(column).startsWith(">");
  }

  private static String title(String heading) {
    return heading.startsWith(">") ? heading.substring(1) : heading;
  }
}
