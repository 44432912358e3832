package dev.matinee.interaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What can be said, as one line: {@code (|please )(give|show) me {genre}}. Of alternatives the
 * usual ones stand first: each later one counts for less, and of all phrases the likeliest are
 * taken.
 */
final class WordingPattern {
  private record Phrase(String text, double weight) {}

  /** How fast an alternative loses weight with its place. */
  private static final double LOSS = 0.3;

  private static final int MOST = 50_000;

  private final String pattern;
  private int at;

  private WordingPattern(String pattern) {
    this.pattern = pattern;
  }

  /** The likeliest phrases of a pattern that are accepted, the likeliest first. */
  static List<String> phrases(String pattern, int limit, Predicate<String> accepted) {
    WordingPattern reader = new WordingPattern(pattern);
    List<Phrase> all = reader.alternatives();
    if (reader.at < pattern.length()) {
      throw new IllegalArgumentException("too many ) in: " + pattern);
    }
    Map<String, Double> weights = new LinkedHashMap<>();
    all.forEach(
        phrase ->
            weights.merge(phrase.text.strip().replaceAll(" +", " "), phrase.weight, Math::max));
    return weights.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .filter(accepted)
        .limit(limit)
        .toList();
  }

  private List<Phrase> alternatives() {
    List<Phrase> all = new ArrayList<>(sequence());
    for (int place = 1; at < pattern.length() && pattern.charAt(at) == '|'; place++) {
      at++;
      double weight = 1 / (1 + LOSS * place);
      sequence().forEach(phrase -> all.add(new Phrase(phrase.text, phrase.weight * weight)));
    }
    return all;
  }

  private List<Phrase> sequence() {
    List<Phrase> all = List.of(new Phrase("", 1));
    while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
      all = joined(all, pattern.charAt(at) == '(' ? group() : List.of(new Phrase(plain(), 1)));
    }
    return all;
  }

  private List<Phrase> group() {
    at++;
    List<Phrase> inner = alternatives();
    if (at == pattern.length()) {
      throw new IllegalArgumentException("a ) is missing in: " + pattern);
    }
    at++;
    return inner;
  }

  private String plain() {
    int start = at;
    while (at < pattern.length() && "(|)".indexOf(pattern.charAt(at)) < 0) {
      at++;
    }
    return pattern.substring(start, at);
  }

  private static List<Phrase> joined(List<Phrase> before, List<Phrase> after) {
    List<Phrase> all = new ArrayList<>();
    for (Phrase first : before) {
      for (Phrase second : after) {
        all.add(new Phrase(first.text + second.text, first.weight * second.weight));
      }
    }
    if (all.size() > MOST) {
      all.sort(Comparator.comparingDouble(Phrase::weight).reversed());
      return List.copyOf(all.subList(0, MOST));
    }
    return all;
  }
}
