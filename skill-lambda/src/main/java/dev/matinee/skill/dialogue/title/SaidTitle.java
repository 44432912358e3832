package dev.matinee.skill.dialogue.title;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A title as people say it: "Star Wars: Episode IV - A New Hope" is "Star Wars, Episode Four, A New
 * Hope". It is made of letters, digits, blanks and commas, of apostrophes between letters, and of
 * hyphens within words, so that a voice has no sign to read. A title without a word stays as it is
 * written.
 */
public final class SaidTitle {
  /** Longer ones are cut, so that ten of them always fit into what a voice service takes. */
  private static final int LONGEST = 160;

  /** A word in capitals that can be said as one: no three consonants in a row. */
  private static final Pattern CAPITALS =
      Pattern.compile("\\b(?=[A-Z]*[AEIOU])(?![A-Z]*[B-DF-HJ-NP-TV-Z]{3})[A-Z]{4,}\\b");

  private SaidTitle() {}

  /** A title within a sentence, between {@linkplain TitleMarks marks}. */
  public static String marked(String title) {
    return TitleMarks.around(of(title));
  }

  /** The words of a title. */
  public static String of(String title) {
    String said = title.replace('’', '\'').replace('‘', '\'');
    said = TitleRules.apply(TitleRules.NAMES, said);
    said = TitleRules.apply(TitleRules.NUMBERS, said);
    said = TitleRules.apply(TitleRules.SIGNS, said);
    said = TitleRules.apply(TitleRules.ABBREVIATIONS, said);
    said = RomanNumerals.inWords(said);
    said = TitleRules.apply(TitleRules.PAUSES, said);
    said = CAPITALS.matcher(said).replaceAll(SaidTitle::asAWord);
    said = TitleRules.apply(TitleRules.REST, said);
    return cut(said.isEmpty() ? title : said);
  }

  private static String asAWord(MatchResult word) {
    String letters = word.group();
    return Matcher.quoteReplacement(
        letters.charAt(0) + letters.substring(1).toLowerCase(Locale.ROOT));
  }

  private static String cut(String title) {
    return title.codePointCount(0, title.length()) <= LONGEST
        ? title
        : title.substring(0, title.offsetByCodePoints(0, LONGEST)).strip();
  }
}
