package dev.matinee.lists.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * English number words and ordinals in digits: "one hundred and one dalmatians" is {@code 101
 * dalmatians}, "two thousand one" {@code 2001}, and "nineteen eighty four" {@code 1984}, as years
 * are said.
 */
public final class SpokenNumbers {
  private static final List<String> SMALL =
      List.of(
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final Map<String, Integer> TENS =
      Map.of(
          "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70,
          "eighty", 80, "ninety", 90);
  private static final List<String> ORDINALS =
      List.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth",
          "thirteenth");
  private static final Pattern ORDINAL = Pattern.compile("(?<number>[0-9]+)(st|nd|rd|th)");
  private static final int TEN = 10;
  private static final int HUNDRED = 100;
  private static final int THOUSAND = 1000;

  /** The centuries of years that are said in two parts. */
  private static final int FIRST_CENTURY = 13;

  private static final int LAST_CENTURY = 20;

  private final List<String> words;
  private int at;

  private SpokenNumbers(List<String> words) {
    this.words = words;
  }

  /** {@return the same words, with digits for each number that they say} */
  public static List<String> inDigits(List<String> words) {
    return new SpokenNumbers(words).read();
  }

  private List<String> read() {
    List<String> read = new ArrayList<>();
    while (at < words.size()) {
      read.add(number().map(String::valueOf).orElseGet(() -> ordinal(words.get(at++))));
    }
    return read;
  }

  /** "Sixth" and "6th" are the same number. */
  private static String ordinal(String word) {
    Matcher digits = ORDINAL.matcher(word);
    if (digits.matches()) {
      return digits.group("number");
    }
    int place = ORDINALS.indexOf(word);
    return place < 0 ? word : String.valueOf(place + 1);
  }

  private Optional<Integer> number() {
    Optional<Integer> first = hundreds();
    return first.map(value -> says("thousand") ? value * THOUSAND + rest() : value);
  }

  private Optional<Integer> hundreds() {
    Optional<Integer> first = says("hundred") ? Optional.of(HUNDRED) : belowHundred();
    return first.map(
        value -> {
          if (value == HUNDRED) {
            return value + small();
          }
          return says("hundred") ? value * HUNDRED + small() : withinCentury(value);
        });
  }

  /** What follows a thousand. */
  private int rest() {
    int before = at;
    boolean unused = says("and");
    Optional<Integer> rest = hundreds();
    if (rest.isEmpty()) {
      at = before;
    }
    return rest.orElse(0);
  }

  /** What follows a hundred. */
  private int small() {
    int before = at;
    boolean unused = says("and");
    Optional<Integer> rest = belowHundred();
    if (rest.isEmpty()) {
      at = before;
    }
    return rest.orElse(0);
  }

  private int withinCentury(int century) {
    int before = at;
    if (century >= FIRST_CENTURY && century <= LAST_CENTURY) {
      Optional<Integer> year = belowHundred().filter(value -> value >= TEN);
      if (year.isPresent()) {
        return century * HUNDRED + year.get();
      }
    }
    at = before;
    return century;
  }

  private Optional<Integer> belowHundred() {
    if (at == words.size()) {
      return Optional.empty();
    }
    String word = words.get(at);
    if (SMALL.contains(word)) {
      at++;
      return Optional.of(SMALL.indexOf(word) + 1);
    }
    Integer tens = TENS.get(word);
    if (tens == null) {
      return Optional.empty();
    }
    at++;
    return Optional.of(tens + unit());
  }

  /** What follows "twenty". */
  private int unit() {
    int unit = at == words.size() ? 0 : SMALL.indexOf(words.get(at)) + 1;
    if (unit == 0 || unit >= TEN) {
      return 0;
    }
    at++;
    return unit;
  }

  private boolean says(String word) {
    if (at == words.size() || !words.get(at).equals(word)) {
      return false;
    }
    at++;
    return true;
  }
}
