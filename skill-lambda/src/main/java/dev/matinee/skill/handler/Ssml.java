package dev.matinee.skill.handler;

import dev.matinee.skill.dialogue.title.TitleMarks;
import java.util.Locale;

/** The one place where plain text becomes speech markup. */
final class Ssml {
  /** What goes around the text. */
  static final int ELEMENT = "<speak></speak>".length();

  /** Titles are English, or known under an English name. */
  private static final String TITLE = "<lang xml:lang=\"en-US\">";

  private static final String TITLE_END = "</lang>";

  private Ssml() {}

  /**
   * The same text for a {@code speak} element: markup is escaped, what XML forbids is a blank, and
   * marked titles are said in English where the rest is not.
   *
   * @param text with marks around titles
   * @param locale of the person who listens
   */
  static String of(String text, Locale locale) {
    boolean foreign = !locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    StringBuilder markup = new StringBuilder(text.length());
    boolean inTitle = false;
    for (int codePoint : TitleMarks.closedIn(text).codePoints().toArray()) {
      if (codePoint == TitleMarks.BEGIN || codePoint == TitleMarks.END) {
        boolean begins = codePoint == TitleMarks.BEGIN;
        if (foreign && begins != inTitle) {
          markup.append(begins ? TITLE : TITLE_END);
        }
        inTitle = begins;
      } else {
        markup.append(escape(codePoint));
      }
    }
    return markup.toString();
  }

  /** How many characters that makes, at most; those around a title count where it begins. */
  static int length(int codePoint) {
    return switch (codePoint) {
      case TitleMarks.BEGIN -> TITLE.length() + TITLE_END.length();
      case TitleMarks.END -> 0;
      default -> escape(codePoint).length();
    };
  }

  private static String escape(int codePoint) {
    return switch (codePoint) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&apos;";
      default -> PlainText.isAllowed(codePoint) ? Character.toString(codePoint) : " ";
    };
  }
}
