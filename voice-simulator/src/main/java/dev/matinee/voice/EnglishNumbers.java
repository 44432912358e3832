package dev.matinee.voice;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** "twenty five", "a hundred and five", "twelve hundred", "third", "oh" for zero, "1,234th". */
final class EnglishNumbers implements Numbers {
  private static final List<String> MINUS = List.of("minus", "negative");

  private final WrittenNumbers written = new WrittenNumbers(",", List.of("st", "nd", "rd", "th"));

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
    NumberReader reader = new NumberReader(words, from);
    return reading(reader.read(), reader.position() - from);
  }

  private static Optional<Reading> reading(OptionalInt value, int length) {
    return value.isPresent()
        ? Optional.of(new Reading(value.getAsInt(), length))
        : Optional.empty();
  }
}
