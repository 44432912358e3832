package dev.matinee.skill.dialogue.phrase;

import dev.matinee.skill.dialogue.title.TitleMarks;
import java.util.regex.Pattern;

/**
 * "And" in Spanish: "y", and "e" before the sound of "i", as in "aventuras e intriga" and "e
 * historias", but "y hielo". Titles are said in English: there the letter is an "i" in "It" and
 * "Inception", and none in "I, Robot", "Ice Age" and "Iron Man"; and an "h" is heard.
 */
final class SpanishAnd {
  private static final String WORD = "(?:[ií]|h[ií](?![aeo]))";
  private static final String TITLE =
      TitleMarks.BEGIN
          + "i(?![^\\p{L}]|$|ce|ron|sl|vory|rish|van|ris|dle|con|dol|dea|tem|dentity|'|’)";

  private static final Pattern BEFORE_I =
      Pattern.compile(
          "(?<=[\\s" + TitleMarks.END + "])y(?= (?:" + WORD + "|" + TITLE + "))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private SpanishAnd() {}

  static String in(String sentence) {
    return BEFORE_I.matcher(sentence).replaceAll("e");
  }
}
