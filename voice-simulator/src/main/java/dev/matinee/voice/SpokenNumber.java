package dev.matinee.voice;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A number that words begin with, in digits or spoken: "5", "1,234", "1st", "twenty five", "a
 * hundred and five", "minus one", "third". Single digits in a row are one number, as they are when
 * an id is read out: "one two three" is 123; so are groups of digits that are eight together, as a
 * pairing code is: "1234 5678".
 *
 * @param value in digits, with a minus sign below zero
 * @param length how many words it takes, as many as possible
 */
record SpokenNumber(String value, int length) {
  /** The word "one" alone. */
  static final SpokenNumber ONE = new SpokenNumber("1", 1);

  private static final int CODE_LENGTH = 8;
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  /** The longest number that starts at one of the words, where one does. */
  static Optional<SpokenNumber> at(List<String> words, int from, Numbers numbers) {
    return numbers.isMinus(words.get(from))
        ? positive(words, from + 1, numbers).map(n -> new SpokenNumber("-" + n.value, n.length + 1))
        : positive(words, from, numbers);
  }

  private static Optional<SpokenNumber> positive(List<String> words, int from, Numbers numbers) {
    if (from == words.size()) {
      return Optional.empty();
    }
    return inGroups(words, from, numbers)
        .or(() -> numbers.written(words.get(from)).map(digits -> new SpokenNumber(digits, 1)))
        .or(() -> inARow(words, from, numbers))
        .or(() -> numbers.longest(words, from).map(SpokenNumber::of));
  }

  private static Optional<SpokenNumber> inGroups(List<String> words, int from, Numbers numbers) {
    StringBuilder digits = new StringBuilder();
    int at = from;
    while (at < words.size() && digits.length() < CODE_LENGTH) {
      Optional<SpokenNumber> group = group(words, at, numbers);
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
  private static Optional<SpokenNumber> group(List<String> words, int at, Numbers numbers) {
    String word = words.get(at);
    return DIGITS.matcher(word).matches()
        ? Optional.of(new SpokenNumber(word, 1))
        : numbers.belowHundred(words, at).map(SpokenNumber::of);
  }

  private static Optional<SpokenNumber> inARow(List<String> words, int from, Numbers numbers) {
    List<Integer> row =
        words.stream()
            .skip(from)
            .map(numbers::digit)
            .takeWhile(Optional::isPresent)
            .map(Optional::get)
            .toList();
    String value = row.stream().map(String::valueOf).collect(Collectors.joining());
    return row.size() > 1 ? Optional.of(new SpokenNumber(value, row.size())) : Optional.empty();
  }

  private static SpokenNumber of(Numbers.Reading reading) {
    return new SpokenNumber(String.valueOf(reading.value()), reading.length());
  }
}
