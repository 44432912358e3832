package dev.matinee.voice;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A number that words begin with, in digits or spoken in English: "5", "1,234", "1st", "twenty
 * five", "a hundred and five", "minus one", "third". Single digits in a row are one number, as they
 * are when an id is read out: "one two three" is 123; so are groups of digits that are eight
 * together, as a pairing code is: "1234 5678".
 *
 * @param value in digits, with a minus sign below zero
 * @param length how many words it takes, as many as possible
 */
record SpokenNumber(String value, int length) {
  private static final int CODE_LENGTH = 8;
  private static final Pattern DIGITS =
      Pattern.compile("(?<number>-?(\\d+|\\d{1,3}(,\\d{3})+))(st|nd|rd|th)?");

  /** The longest number that starts at one of the words, where one does. */
  static Optional<SpokenNumber> at(List<String> words, int from) {
    boolean negative = List.of("minus", "negative").contains(words.get(from));
    return negative
        ? positive(words, from + 1).map(n -> new SpokenNumber("-" + n.value, n.length + 1))
        : positive(words, from);
  }

  private static Optional<SpokenNumber> positive(List<String> words, int from) {
    Optional<SpokenNumber> code = inGroups(words, from);
    if (code.isPresent()) {
      return code;
    }
    Matcher digits = DIGITS.matcher(from < words.size() ? words.get(from) : "");
    return digits.matches()
        ? Optional.of(new SpokenNumber(digits.group("number").replace(",", ""), 1))
        : inWords(words, from);
  }

  private static Optional<SpokenNumber> inGroups(List<String> words, int from) {
    StringBuilder digits = new StringBuilder();
    int at = from;
    while (at < words.size() && digits.length() < CODE_LENGTH) {
      Optional<SpokenNumber> group = group(words, at);
      if (group.isEmpty()) {
        return Optional.empty();
      }
      digits.append(group.get().value);
      at += group.get().length;
    }
    return digits.length() == CODE_LENGTH
        ? Optional.of(new SpokenNumber(digits.toString(), at - from))
        : Optional.empty();
  }

  /** Digits, a spoken digit, or a spoken pair of them. */
  private static Optional<SpokenNumber> group(List<String> words, int at) {
    String word = words.get(at);
    if (word.matches("\\d+")) {
      return Optional.of(new SpokenNumber(word, 1));
    }
    NumberReader reader = new NumberReader(words, at);
    OptionalInt pair = reader.belowHundred();
    return pair.isPresent()
        ? Optional.of(new SpokenNumber(String.valueOf(pair.getAsInt()), reader.position() - at))
        : Optional.empty();
  }

  private static Optional<SpokenNumber> inWords(List<String> words, int from) {
    List<Integer> row =
        words.stream()
            .skip(from)
            .map(NumberWords::digit)
            .takeWhile(Optional::isPresent)
            .map(Optional::get)
            .toList();
    if (row.size() > 1) {
      String value = row.stream().map(String::valueOf).collect(Collectors.joining());
      return Optional.of(new SpokenNumber(value, row.size()));
    }
    NumberReader reader = new NumberReader(words, from);
    OptionalInt value = reader.read();
    return value.isPresent()
        ? Optional.of(new SpokenNumber(String.valueOf(value.getAsInt()), reader.position() - from))
        : Optional.empty();
  }
}
