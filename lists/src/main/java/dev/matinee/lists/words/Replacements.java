package dev.matinee.lists.words;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Phrases that stand for others in a text. Of several that begin at one place the longest counts;
 * none counts within a word, a path, the name of a file or a compound with a hyphen. What stands
 * for a phrase with a capital begins with one.
 */
final class Replacements {
  private static final String COMMENT = "#";
  private static final Pattern SEPARATOR = Pattern.compile(" = ");
  private static final String NOT_WITHIN =
      "(?<![\\p{L}\\p{N}_/-])(?:%s)(?![\\p{L}\\p{N}_-]|\\.[a-z])";

  private final Map<String, String> phrases;
  private final Optional<Pattern> any;

  private Replacements(Map<String, String> phrases) {
    this.phrases = phrases;
    this.any = phrases.isEmpty() ? Optional.empty() : Optional.of(pattern(phrases));
  }

  /**
   * Of lines with a phrase and what stands for it.
   *
   * @param lines such as {@code a film = an artist}; others begin with {@value #COMMENT}
   */
  static Replacements of(List<String> lines) {
    Map<String, String> phrases = new LinkedHashMap<>();
    for (String line : lines) {
      if (!line.startsWith(COMMENT)) {
        String[] sides = SEPARATOR.split(line, 2);
        phrases.put(sides[0].toLowerCase(Locale.ROOT), sides[1]);
      }
    }
    return new Replacements(phrases);
  }

  private static Pattern pattern(Map<String, String> phrases) {
    String alternatives =
        phrases.keySet().stream()
            .sorted(Comparator.comparing(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return Pattern.compile(
        NOT_WITHIN.formatted(alternatives), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  String in(String text) {
    return any.map(pattern -> pattern.matcher(text).replaceAll(this::replacement)).orElse(text);
  }

  private String replacement(MatchResult found) {
    String phrase = found.group();
    String other = phrases.getOrDefault(phrase.toLowerCase(Locale.ROOT), phrase);
    return Matcher.quoteReplacement(other.equalsIgnoreCase(phrase) ? phrase : cased(phrase, other));
  }

  private static String cased(String phrase, String other) {
    return Character.isUpperCase(phrase.charAt(0))
        ? other.substring(0, 1).toUpperCase(Locale.ROOT) + other.substring(1)
        : other;
  }
}
