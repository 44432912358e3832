package dev.matinee.web.search;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The number of a movie at IMDb, as people copy it: {@code tt0133093}, or an address with it. */
final class ImdbNumber {
  private static final Pattern NUMBER = Pattern.compile("(?i)\\btt([0-9]{5,10})\\b");

  private ImdbNumber() {}

  /** The first number in a text, without "tt"; empty where there is none. */
  static Optional<Long> in(String text) {
    return NUMBER.matcher(text).results().findFirst().map(ImdbNumber::digits);
  }

  private static long digits(MatchResult found) {
    return Long.parseLong(found.group(1));
  }
}
