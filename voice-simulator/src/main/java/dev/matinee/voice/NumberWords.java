package dev.matinee.voice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The words that English numbers are made of. */
final class NumberWords {
  private static final Map<String, Integer> CARDINALS =
      numbered(
          0,
          1,
          "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
              + " fifteen sixteen seventeen eighteen nineteen");
  private static final Map<String, Integer> ORDINALS =
      numbered(
          0,
          1,
          "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh"
              + " twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth"
              + " nineteenth");
  private static final Map<String, Integer> TENS =
      numbered(20, 10, "twenty thirty forty fifty sixty seventy eighty ninety");
  private static final Map<String, Integer> TENTHS =
      numbered(
          20, 10, "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth");

  private NumberWords() {}

  /** "zero" to "nine", and "oh". */
  static Optional<Integer> digit(String word) {
    return Optional.ofNullable(word.equals("oh") ? Integer.valueOf(0) : CARDINALS.get(word))
        .filter(value -> value < 10);
  }

  /** Below twenty, "zero" to "nineteen" and "first" to "nineteenth". */
  static Optional<Integer> unit(String word) {
    return Optional.ofNullable(CARDINALS.getOrDefault(word, ORDINALS.get(word)));
  }

  /** Whether a word is one of "first" to "nineteenth". */
  static boolean ordinal(String word) {
    return ORDINALS.containsKey(word);
  }

  /** "twenty" to "ninety". */
  static Optional<Integer> tens(String word) {
    return Optional.ofNullable(TENS.get(word));
  }

  /** "twentieth" to "ninetieth". */
  static Optional<Integer> tenths(String word) {
    return Optional.ofNullable(TENTHS.get(word));
  }

  private static Map<String, Integer> numbered(int first, int step, String words) {
    List<String> list = List.of(words.split(" "));
    return IntStream.range(0, list.size())
        .boxed()
        .collect(Collectors.toUnmodifiableMap(list::get, i -> first + i * step));
  }
}
