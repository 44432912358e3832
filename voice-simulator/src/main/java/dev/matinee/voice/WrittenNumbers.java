package dev.matinee.voice;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbers in digits, as a language writes them: "1,234" and "3rd". */
final class WrittenNumbers {
  private final String grouping;
  private final Pattern form;

  /**
   * Knows how a language writes numbers.
   *
   * @param grouping what stands between thousands; empty for nothing
   * @param suffixes what makes an ordinal, such as "th"
   */
  WrittenNumbers(String grouping, Collection<String> suffixes) {
    this.grouping = grouping;
    String thousands =
        grouping.isEmpty() ? "" : "|\\d{1,3}(" + Pattern.quote(grouping) + "\\d{3})+";
    String suffix = suffixes.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    this.form = Pattern.compile("(?<number>-?(\\d+" + thousands + "))(" + suffix + ")?");
  }

  /** The digits alone, with a minus sign where there is one. */
  Optional<String> digits(String word) {
    Matcher number = form.matcher(word);
    return number.matches()
        ? Optional.of(number.group("number").replace(grouping, ""))
        : Optional.empty();
  }
}
