package dev.matinee.recommender.data;

/**
 * Tables of databases that write a quote within quotes as {@code \"}, as Book-Crossing does, where
 * RFC 4180 has two quotes.
 */
final class BackslashQuotes {
  private static final String ESCAPED = "\\\"";
  private static final String DOUBLED = "\"\"";

  private final String text;
  private final char separator;
  private final StringBuilder doubled;

  private BackslashQuotes(String text, char separator) {
    this.text = text;
    this.separator = separator;
    this.doubled = new StringBuilder(text.length());
  }

  /** The text with two quotes for each that has a backslash before it. */
  static String doubled(String text, char separator) {
    return text.contains(ESCAPED) ? new BackslashQuotes(text, separator).doubled() : text;
  }

  private String doubled() {
    boolean quoted = false;
    for (int at = 0; at < text.length(); at++) {
      if (!quoted) {
        quoted = text.charAt(at) == '"' && isFieldBegin(at);
        doubled.append(text.charAt(at));
      } else if (isPair(at)) {
        doubled.append(DOUBLED);
        at++;
      } else {
        quoted = text.charAt(at) != '"';
        doubled.append(text.charAt(at));
      }
    }
    return doubled.toString();
  }

  private boolean isFieldBegin(int at) {
    return at == 0 || isFieldEnd(at - 1);
  }

  /** Whether two characters mean a quote. */
  private boolean isPair(int at) {
    return text.startsWith(DOUBLED, at) || (text.startsWith(ESCAPED, at) && isInside(at + 2));
  }

  /**
   * Whether a quote with a backslash before it is part of the field, which goes on, or ends by the
   * quote that follows. A backslash may also be the last character of a field.
   *
   * @param next behind the quote
   */
  private boolean isInside(int next) {
    boolean closes = next < text.length() && text.charAt(next) == '"';
    return closes ? isFieldEnd(next + 1) : !isFieldEnd(next);
  }

  private boolean isFieldEnd(int at) {
    if (at >= text.length()) {
      return true;
    }
    char character = text.charAt(at);
    return character == separator || character == '\n' || character == '\r';
  }
}
