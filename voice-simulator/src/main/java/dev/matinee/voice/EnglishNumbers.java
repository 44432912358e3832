package dev.matinee.voice;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * "twenty five", "a hundred and five", "twelve hundred", "third", "oh" for zero, "1,234th", and
 * years: "nineteen ninety five".
 */
final class EnglishNumbers implements Numbers {
  private static final int FIRST_CENTURY = 17;
  private static final int LAST_CENTURY = 20;
  private static final int TEN = 10;
  private static final int HUNDRED = 100;
  private static final Set<String> POINTING =
      Set.of("last", "this", "that", "next", "other", "another", "which");
  private static final List<String> MINUS = List.of("minus", "negative");

  private final WrittenNumbers written = new WrittenNumbers(",", List.of("st", "nd", "rd", "th"));

  @Override
  public boolean isPronoun(List<String> words, int at) {
    return words.get(at).equals("one")
        && at > 0
        && (NumberWords.ordinal(words.get(at - 1)) || POINTING.contains(words.get(at - 1)));
  }

  @Override
  public boolean isMinus(String word) {
    return MINUS.contains(word);
  }

  @Override
  public Optional<String> written(String word) {
    return written.digits(word);
  }

  @Override
  public Optional<Integer> digit(String word) {
    return NumberWords.digit(word);
  }

  @Override
  public Optional<Reading> belowHundred(List<String> words, int from) {
    NumberReader reader = new NumberReader(words, from);
    return reading(reader.belowHundred(), reader.position() - from);
  }

  @Override
  public Optional<Reading> longest(List<String> words, int from) {
    return year(words, from).or(() -> number(words, from));
  }

  /** "nineteen ninety five": a century, and a year of it from ten on. */
  private Optional<Reading> year(List<String> words, int from) {
    return belowHundred(words, from)
        .filter(century -> century.value() >= FIRST_CENTURY && century.value() <= LAST_CENTURY)
        .flatMap(
            century ->
                belowHundred(words, from + century.length())
                    .filter(rest -> rest.value() >= TEN)
                    .map(
                        rest ->
                            new Reading(
                                HUNDRED * century.value() + rest.value(),
                                century.length() + rest.length())));
  }

  private static Optional<Reading> number(List<String> words, int from) {
    NumberReader reader = new NumberReader(words, from);
    return reading(reader.read(), reader.position() - from);
  }

  private static Optional<Reading> reading(OptionalInt value, int length) {
    return value.isPresent()
        ? Optional.of(new Reading(value.getAsInt(), length))
        : Optional.empty();
  }
}
