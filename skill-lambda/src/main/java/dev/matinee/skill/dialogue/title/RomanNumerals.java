package dev.matinee.skill.dialogue.title;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Roman numerals of titles in English words, where people say them as numbers: "Part II" is "Part
 * Two", "Rocky V" is "Rocky Five", "Henry V" is "Henry the Fifth". A single X or I is a number only
 * behind a word that counts ("Part I") or the name of a king; elsewhere it is a letter or a word
 * ("Malcolm X", "I, Robot").
 */
final class RomanNumerals {
  private static final String NUMERAL = "(?<numeral>X{0,3}(?:IX|IV|V?I{0,3}))(?![\\p{L}\\p{N}'.])";

  private static final Pattern RULER =
      Pattern.compile(
          "\\b(?<before>Henry|Richard|Louis|Charles|Edward|George|James|William|Elizabeth|John"
              + "|Philip|Napoleon|Frederick|Ludwig) (?=[IVX])"
              + NUMERAL
              + "(?=$|[:,;]| [^\\p{Lu}])");
  private static final Pattern COUNTED =
      Pattern.compile(
          "\\b(?<before>Episode|Part|Chapter|Volume|Book|Act|War|Phase|Number) (?=[IVX])"
              + NUMERAL);

  /** Of two letters or more, or a V that ends a name. */
  private static final Pattern SEQUEL =
      Pattern.compile(
          "(?<before>[^\\s]) (?=[IVX]{2}|V(?:$|:))" + NUMERAL.replace("X{0,3}", "X{0,2}"));

  private static final List<String> CARDINALS =
      List.of(
          "",
          "One",
          "Two",
          "Three",
          "Four",
          "Five",
          "Six",
          "Seven",
          "Eight",
          "Nine",
          "Ten",
          "Eleven",
          "Twelve",
          "Thirteen",
          "Fourteen",
          "Fifteen",
          "Sixteen",
          "Seventeen",
          "Eighteen",
          "Nineteen");
  private static final List<String> ORDINALS =
      List.of(
          "",
          "First",
          "Second",
          "Third",
          "Fourth",
          "Fifth",
          "Sixth",
          "Seventh",
          "Eighth",
          "Ninth",
          "Tenth",
          "Eleventh",
          "Twelfth",
          "Thirteenth",
          "Fourteenth",
          "Fifteenth",
          "Sixteenth",
          "Seventeenth",
          "Eighteenth",
          "Nineteenth");
  private static final List<String> TENS = List.of("", "", "Twenty", "Thirty");
  private static final List<String> TENTHS = List.of("", "", "Twentieth", "Thirtieth");
  private static final int BASE = 10;

  private RomanNumerals() {}

  /** The same title with words for its numerals. */
  static String inWords(String title) {
    String ruled =
        RULER.matcher(title).replaceAll(found -> inPlace(found, " the ", ORDINALS, TENTHS));
    String counted =
        COUNTED.matcher(ruled).replaceAll(found -> inPlace(found, " ", CARDINALS, TENS));
    return SEQUEL.matcher(counted).replaceAll(found -> inPlace(found, " ", CARDINALS, TENS));
  }

  private static String inPlace(
      MatchResult found, String between, List<String> small, List<String> round) {
    String words = found.group(1) + between + words(value(found.group(2)), small, round);
    return Matcher.quoteReplacement(words);
  }

  private static int value(String numeral) {
    int value = 0;
    for (int i = 0; i < numeral.length(); i++) {
      int digit = digit(numeral.charAt(i));
      boolean subtracted = i + 1 < numeral.length() && digit < digit(numeral.charAt(i + 1));
      value += subtracted ? -digit : digit;
    }
    return value;
  }

  private static int digit(char letter) {
    return switch (letter) {
      case 'X' -> BASE;
      case 'V' -> BASE / 2;
      default -> 1;
    };
  }

  private static String words(int value, List<String> small, List<String> round) {
    if (value < small.size()) {
      return small.get(value);
    }
    int rest = value % BASE;
    return rest == 0 ? round.get(value / BASE) : TENS.get(value / BASE) + "-" + small.get(rest);
  }
}
