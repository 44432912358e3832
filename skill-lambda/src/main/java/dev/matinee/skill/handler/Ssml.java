package dev.matinee.skill.handler;

import java.util.regex.Pattern;

/** The one place where plain text becomes speech markup. */
final class Ssml {
  private static final Pattern NOT_IN_XML =
      Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private Ssml() {}

  /** The same text for a {@code speak} element: markup is escaped, what XML forbids is a blank. */
  static String escape(String text) {
    return NOT_IN_XML
        .matcher(text)
        .replaceAll(" ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&apos;");
  }
}
