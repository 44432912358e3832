package dev.matinee.web.imports.format;

import java.util.regex.Pattern;

/**
 * Cells that a spreadsheet would take for a formula get an apostrophe in front. A cell that has
 * apostrophes already gets one more, so that every text comes back as it was.
 */
public final class SafeCell {
  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

  private SafeCell() {}

  public static String defused(String text) {
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }

  public static String restored(String cell) {
    boolean defused = cell.startsWith("'") && FORMULA.matcher(cell).matches();
    return defused ? cell.substring(1) : cell;
  }
}
