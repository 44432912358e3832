package dev.matinee.web.imports.format;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between the cells of a table: a comma, or what a spreadsheet of a country takes that
 * writes numbers with a comma. Excel says it in a line of its own, {@code sep=;}.
 *
 * @param character between cells
 * @param said how many characters at the beginning of the text say it, with the end of their line
 */
record Separator(char character, int said) {
  private static final Pattern SAID = Pattern.compile("sep=([,;\\t])\\R", Pattern.CASE_INSENSITIVE);
  private static final List<Character> KNOWN = List.of(',', ';', '\t');

  static Separator of(String text) {
    Matcher said = SAID.matcher(text);
    if (said.lookingAt()) {
      return new Separator(said.group(1).charAt(0), said.end());
    }
    String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    return new Separator(
        KNOWN.stream().max(Comparator.comparing(known -> count(header, known))).orElse(','), 0);
  }

  /** Of equally many the first one counts, so a header of one column is one of commas. */
  private static long count(String header, char separator) {
    return header.chars().filter(character -> character == separator).count();
  }

  /** The text without the line that says the separator. */
  String table(String text) {
    return text.substring(said);
  }

  int linesBefore() {
    return said == 0 ? 0 : 1;
  }
}
