package dev.matinee.voice;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A number that words begin with, in digits or spoken in English: "5", "1,234", "1st", "twenty
 * five", "a hundred and five", "minus one", "third". Single digits in a row are one number, as they
 * are when an id is read out: "one two three" is 123.
 *
 * @param value in digits, with a minus sign below zero
 * @param length how many words it takes, as many as possible
 */
record SpokenNumber(String value, int length) {
  private static final Pattern DIGITS =
      Pattern.compile("(?<number>-?(\\d+|\\d{1,3}(,\\d{3})+))(st|nd|rd|th)?");
  private static final Map<String, Integer> UNITS =
      numbered(
          0,
          1,
          "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
              + " fifteen sixteen seventeen eighteen nineteen",
          "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh"
              + " twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth"
              + " nineteenth");
  private static final Map<String, Integer> TENS =
      numbered(
          20,
          10,
          "twenty thirty forty fifty sixty seventy eighty ninety",
          "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth");

  /** The longest number that starts at one of the words, where one does. */
  static Optional<SpokenNumber> at(List<String> words, int from) {
    boolean negative = List.of("minus", "negative").contains(words.get(from));
    int start = negative ? from + 1 : from;
    if (start == words.size()) {
      return Optional.empty();
    }
    return positive(words, start)
        .map(n -> negative ? new SpokenNumber("-" + n.value, n.length + 1) : n);
  }

  private static Optional<SpokenNumber> positive(List<String> words, int start) {
    var digits = DIGITS.matcher(words.get(start));
    if (digits.matches()) {
      return Optional.of(new SpokenNumber(digits.group("number").replace(",", ""), 1));
    }
    int row = (int) words.stream().skip(start).takeWhile(SpokenNumber::isDigit).count();
    if (row > 1) {
      String value =
          words.subList(start, start + row).stream()
              .map(word -> String.valueOf(UNITS.get(word)))
              .collect(Collectors.joining());
      return Optional.of(new SpokenNumber(value, row));
    }
    return new Reader(words, start).read();
  }

  private static boolean isDigit(String word) {
    return UNITS.getOrDefault(word, 10) < 10 && !word.endsWith("th") && !isEarlyOrdinal(word);
  }

  private static boolean isEarlyOrdinal(String word) {
    return List.of("first", "second", "third").contains(word);
  }

  private static Map<String, Integer> numbered(int first, int step, String... lists) {
    return List.of(lists).stream()
        .map(list -> List.of(list.split(" ")))
        .flatMap(
            names ->
                IntStream.range(0, names.size())
                    .mapToObj(i -> Map.entry(names.get(i), first + i * step)))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Reads words from left to right: thousands, hundreds, then what is below a hundred. */
  private static final class Reader {
    private final List<String> words;
    private final int start;
    private int at;

    Reader(List<String> words, int start) {
      this.words = words;
      this.start = start;
      this.at = start;
    }

    Optional<SpokenNumber> read() {
      int value = belowThousand();
      if (value < 0) {
        return Optional.empty();
      }
      if (take("thousand")) {
        value = value * 1000 + rest(true);
      }
      return Optional.of(new SpokenNumber(String.format(Locale.ROOT, "%d", value), at - start));
    }

    /** Also "twelve hundred". -1 where no number stands. */
    private int belowThousand() {
      int value = word(0).equals("a") && isScale(word(1)) ? one() : belowHundred();
      return value > 0 && take("hundred") ? value * 100 + rest(false) : value;
    }

    private int one() {
      at++;
      return 1;
    }

    private static boolean isScale(String word) {
      return word.equals("hundred") || word.equals("thousand");
    }

    /** What follows a scale, with "and" or without; an "and" before anything else is left. */
    private int rest(boolean hundreds) {
      int before = at;
      take("and");
      int value = hundreds ? belowThousand() : belowHundred();
      if (value < 0) {
        at = before;
      }
      return Math.max(value, 0);
    }

    private int belowHundred() {
      Integer tens = TENS.get(word(0));
      if (tens == null) {
        return unit(19);
      }
      at++;
      return word(0).equals("zero") ? tens : tens + Math.max(unit(9), 0);
    }

    private int unit(int highest) {
      int value = UNITS.getOrDefault(word(0), -1);
      if (value < 0 || value > highest) {
        return -1;
      }
      at++;
      return value;
    }

    private boolean take(String word) {
      boolean found = word(0).equals(word);
      at += found ? 1 : 0;
      return found;
    }

    private String word(int ahead) {
      return at + ahead < words.size() ? words.get(at + ahead) : "";
    }
  }
}
