package dev.matinee.voice;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the skill says in a locale, as it is written in the speech bundles. */
record Sentences(ResourceBundle bundle) {
  private static final Pattern MARKED = Pattern.compile("\\[(.+?)]");

  static Sentences of(Locale locale) {
    return new Sentences(
        ResourceBundle.getBundle(
            "dev.matinee.skill.speech",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  Set<String> keys() {
    return bundle.keySet();
  }

  /** What means the same, each as it is spoken but for its arguments. */
  List<String> variants(String key) {
    return Stream.of(bundle.getString(key).split(" \\| ", -1))
        .map(text -> text.replace("''", "'").replaceAll("[\\[\\]]", ""))
        .toList();
  }

  /** The last sentences of a text, each of which asks. */
  List<String> questions(String key) {
    return variants(key).stream()
        .map(text -> text.replaceFirst("(?s)^.*[.:?!] (?=[^?]*\\?$)", ""))
        .toList();
  }

  boolean asks(String key) {
    return variants(key).stream().allMatch(text -> text.endsWith("?"));
  }

  /** What a text proposes to say. */
  Stream<String> proposed(String key) {
    return MARKED
        .matcher(bundle.getString(key).replace("''", "'"))
        .results()
        .map((MatchResult marked) -> marked.group(1));
  }
}
