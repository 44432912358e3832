package dev.matinee.web.film;

/** What a match percentage means in words. */
final class MatchWord {
  private static final int GREAT = 85;
  private static final int GOOD = 70;

  private MatchWord() {}

  static String of(int percent) {
    return percent >= GREAT ? "great match" : percent >= GOOD ? "good match" : "maybe";
  }
}
