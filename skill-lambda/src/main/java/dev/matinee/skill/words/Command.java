package dev.matinee.skill.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What means one intent wherever it stands in a sentence. In a phrase {@code ..} stands for up to
 * five words, {@code *} for the end of a word, {@code ^} and {@code $} for the ends of the
 * sentence, {@code TITLE} for the title of a film, which goes on to the next word of the phrase,
 * and {@code MARK} for up to four words of praise or blame.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
final class Command {
  private static final String GAP = "(?:\\S+ ){0,5}?";
  private static final String MARK = "(?<mark>(?:\\S+ ){1,4})";
  private static final String TITLE = "(?<title>\\S.*?)";

  private final String intent;
  private final List<Pattern> patterns = new ArrayList<>();

  Command(String intent, List<String> phrases, Map<String, String> numbers) {
    this.intent = intent;
    phrases.forEach(phrase -> patterns.add(pattern(phrase, numbers)));
  }

  String intent() {
    return intent;
  }

  private static Pattern pattern(String phrase, Map<String, String> numbers) {
    boolean open = phrase.endsWith("TITLE");
    String words =
        List.of(phrase.split(" ")).stream()
            .map(word -> part(word, numbers))
            .collect(Collectors.joining());
    return Pattern.compile((phrase.startsWith("^") ? "" : "(?<= )") + words + (open ? "$" : ""));
  }

  private static String part(String word, Map<String, String> numbers) {
    return switch (word) {
      case ".." -> GAP;
      case "^" -> "^ ";
      case "$" -> "$";
      case "TITLE" -> TITLE + " ";
      case "MARK" -> MARK;
      default -> literal(word, numbers);
    };
  }

  private static String literal(String word, Map<String, String> numbers) {
    if (word.endsWith("*")) {
      return Pattern.quote(word.substring(0, word.length() - 1)) + "\\S* ";
    }
    return Pattern.quote(numbers.getOrDefault(word, word)) + " ";
  }

  /** The match of one of the phrases. */
  Optional<Matcher> in(List<String> words) {
    String text = " " + String.join(" ", words) + " ";
    return patterns.stream()
        .map(pattern -> pattern.matcher(text))
        .filter(Matcher::find)
        .findFirst();
  }

  /** The title that a match has; empty where its phrase names none. */
  static Optional<String> title(Matcher match) {
    return group(match, "title");
  }

  /** The words of praise or blame that a match has; empty where its phrase has none. */
  static Optional<String> mark(Matcher match) {
    return group(match, "mark");
  }

  private static Optional<String> group(Matcher match, String name) {
    return match.pattern().pattern().contains("(?<" + name + ">")
        ? Optional.of(match.group(name).strip())
        : Optional.empty();
  }
}
