package dev.matinee.skill.handler;

/** Characters that Alexa takes, whatever is made of them. */
final class PlainText {
  private static final int FIRST_PRINTABLE = 0x20;

  private PlainText() {}

  /** The same text with blanks for characters that neither XML nor a screen knows. */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().forEach(c -> clean.appendCodePoint(isAllowed(c) ? c : ' '));
    return clean.toString();
  }

  /** Neither a control character nor half of a surrogate pair, nor one that is none at all. */
  static boolean isAllowed(int codePoint) {
    if (codePoint < FIRST_PRINTABLE) {
      return codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
    }
    return Character.getType(codePoint) != Character.SURROGATE
        && codePoint != 0xFFFE
        && codePoint != 0xFFFF;
  }
}
