package dev.matinee.skill.handler;

/** The one place where plain text becomes speech markup. */
final class Ssml {
  /** What goes around the text. */
  static final int ELEMENT = "<speak></speak>".length();

  private Ssml() {}

  /** The same text for a {@code speak} element: markup is escaped, what XML forbids is a blank. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints().forEach(codePoint -> escaped.append(escape(codePoint)));
    return escaped.toString();
  }

  /** How many characters that makes. */
  static int length(int codePoint) {
    return escape(codePoint).length();
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
