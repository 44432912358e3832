package dev.matinee.lists.search;

import dev.matinee.lists.words.Numerals;
import dev.matinee.lists.words.SpokenNumbers;
import dev.matinee.lists.words.TitleWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A title as it is compared, said or written: in plain small letters, numbers in digits, letters
 * that are said one by one as one word, without "and", without "part" before a number, and with an
 * article in front apart. "The Godfather: Part II" has the article {@code the} and the words {@code
 * godfather 2}.
 *
 * @param article in front; empty where there is none
 * @param words one or more, unless the text has none
 */
record TitleKey(String article, List<String> words) {
  private static final Set<String> ARTICLES =
      Set.of(
          "the", "a", "an", "der", "die", "das", "ein", "eine", "le", "la", "les", "un", "une",
          "el", "los", "las", "una", "il", "lo", "gli");
  private static final Set<String> LINKS = Set.of("and", "und");
  private static final Set<String> COUNTERS =
      Set.of("part", "episode", "chapter", "volume", "vol", "teil", "partie", "parte");
  private static final int FIRST_YEAR = 1888;
  private static final int LAST_YEAR = 2100;
  private static final Set<String> BEFORE_YEARS =
      Set.of("from", "of", "in", "aus", "von", "de", "del", "year", "jahr", "dem", "l", "annee");

  TitleKey {
    words = List.copyOf(words);
  }

  static TitleKey of(String text) {
    List<String> words = new ArrayList<>(TitleWords.of(text));
    if (words.size() > 1) {
      words.removeIf(LINKS::contains);
    }
    return ofNormal(counted(SpokenNumbers.inDigits(spelt(words))));
  }

  private static TitleKey ofNormal(List<String> words) {
    return words.size() > 1 && ARTICLES.contains(words.get(0))
        ? new TitleKey(words.get(0), words.subList(1, words.size()))
        : new TitleKey("", words);
  }

  /** "e t" is "et", and "m a s h" is "mash". */
  private static List<String> spelt(List<String> words) {
    List<String> joined = new ArrayList<>();
    StringBuilder letters = new StringBuilder();
    for (String word : words) {
      if (isLetter(word)) {
        letters.append(word);
      } else {
        flush(letters, joined);
        joined.add(word);
      }
    }
    flush(letters, joined);
    return joined;
  }

  private static boolean isLetter(String word) {
    return word.length() == 1 && Character.isLetter(word.charAt(0));
  }

  private static void flush(StringBuilder letters, List<String> joined) {
    if (!letters.isEmpty()) {
      joined.add(letters.toString());
      letters.setLength(0);
    }
  }

  /** Roman numerals in digits, and "part 2" as "2". */
  private static List<String> counted(List<String> words) {
    List<String> counted = new ArrayList<>();
    for (String word : words) {
      String number = Numerals.inDigits(word);
      int last = counted.size() - 1;
      if (last > 0 && isNumber(number) && COUNTERS.contains(counted.get(last))) {
        counted.remove(last);
      }
      counted.add(number);
    }
    return counted;
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(Character::isDigit);
  }

  /** The year at the end, as in "the fly from 1986", if a title stands before it. */
  OptionalInt year() {
    String last = words.isEmpty() ? "" : words.get(words.size() - 1);
    if (last.length() != 4 || !isNumber(last) || titleLength() == 0) {
      return OptionalInt.empty();
    }
    int year = Integer.parseInt(last);
    return year >= FIRST_YEAR && year <= LAST_YEAR ? OptionalInt.of(year) : OptionalInt.empty();
  }

  /** The title before the year at the end; empty where there is none. */
  Optional<TitleKey> withoutYear() {
    return year().isEmpty()
        ? Optional.empty()
        : Optional.of(new TitleKey(article, words.subList(0, titleLength())));
  }

  private int titleLength() {
    int length = words.size() - 1;
    while (length > 0 && BEFORE_YEARS.contains(words.get(length - 1))) {
      length--;
    }
    return length;
  }

  /** All words as one: "spider man" is "spiderman". */
  String joined() {
    return String.join("", words);
  }
}
