package dev.matinee.voice;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** Reads one number in English words from left to right: thousands, hundreds, what is below. */
final class NumberReader {
  private final List<String> words;
  private int at;

  NumberReader(List<String> words, int from) {
    this.words = words;
    this.at = from;
  }

  /** Where the number ended. */
  int position() {
    return at;
  }

  /** The number that starts here, below a million. */
  OptionalInt read() {
    return scaled(this::belowThousand, "thousand", 1000, this::belowThousand);
  }

  /** Also "twelve hundred". */
  private OptionalInt belowThousand() {
    return scaled(this::belowHundred, "hundred", 100, this::belowHundred);
  }

  /** "a" is one only in front of the scale. */
  private OptionalInt scaled(
      Supplier<OptionalInt> head, String scale, int factor, Supplier<OptionalInt> rest) {
    boolean one = word(0).equals("a") && word(1).equals(scale);
    at += one ? 1 : 0;
    OptionalInt value = one ? OptionalInt.of(1) : head.get();
    if (value.isEmpty() || !word(0).equals(scale)) {
      return value;
    }
    at++;
    return OptionalInt.of(value.getAsInt() * factor + rest(rest));
  }

  /** What follows a scale, with "and" or without; an "and" before anything else is left. */
  private int rest(Supplier<OptionalInt> number) {
    int before = at;
    at += word(0).equals("and") ? 1 : 0;
    OptionalInt value = number.get();
    if (value.isEmpty()) {
      at = before;
    }
    return value.orElse(0);
  }

  /** A number from 0 to 99. */
  OptionalInt belowHundred() {
    Optional<Integer> tens = NumberWords.tens(word(0));
    Optional<Integer> whole = NumberWords.tenths(word(0)).or(() -> NumberWords.unit(word(0)));
    if (tens.isEmpty()) {
      at += whole.isPresent() ? 1 : 0;
      return whole.map(OptionalInt::of).orElse(OptionalInt.empty());
    }
    at++;
    Optional<Integer> unit = NumberWords.unit(word(0)).filter(value -> value > 0 && value < 10);
    at += unit.isPresent() ? 1 : 0;
    return OptionalInt.of(tens.get() + unit.orElse(0));
  }

  private String word(int ahead) {
    return at + ahead < words.size() ? words.get(at + ahead) : "";
  }
}
