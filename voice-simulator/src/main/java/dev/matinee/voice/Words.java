package dev.matinee.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words as they are compared: lower case, without punctuation and fillers; "I.D." is "id", and a
 * spoken number is one word of digits.
 */
final class Words {
  private static final Set<String> FILLERS =
      Set.of("alexa", "please", "um", "uh", "er", "erm", "hey");

  private Words() {}

  /** The words of an utterance. */
  static List<String> of(String text) {
    String plain =
        text.toLowerCase(Locale.ROOT)
            .replace('’', '\'')
            .replaceAll("\\b([a-z])\\.\\s?(?=[a-z]\\b)", "$1")
            .replaceAll("(?<=[a-z])-(?=[a-z])", " ");
    List<String> words =
        Stream.of(plain.split("\\s+"))
            .map(word -> word.replaceAll("^[^a-z0-9-]+|[^a-z0-9]+$", ""))
            .filter(word -> !word.isEmpty() && !FILLERS.contains(word))
            .collect(Collectors.toList());
    return numbersInDigits(words);
  }

  static boolean isNumber(String word) {
    return word.matches("-?\\d+");
  }

  private static List<String> numbersInDigits(List<String> words) {
    List<String> result = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Optional<SpokenNumber> number = SpokenNumber.at(words, at);
      result.add(number.map(SpokenNumber::value).orElse(words.get(at)));
      at += number.map(SpokenNumber::length).orElse(1);
    }
    return List.copyOf(result);
  }
}
