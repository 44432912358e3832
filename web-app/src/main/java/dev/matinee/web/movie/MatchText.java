package dev.matinee.web.movie;

import dev.matinee.web.language.Texts;
import java.util.OptionalInt;

/**
 * How well a movie suits somebody, in words and then as a percentage. A list is about what suits:
 * below an even chance nothing is said.
 */
final class MatchText {
  private static final int GREAT = 85;
  private static final int GOOD = 70;
  private static final int FAIR = 50;

  private MatchText() {}

  /**
   * Such as "Great match · 93%", which breaks before the dot alone; empty on thin evidence, and
   * below {@value #FAIR} percent.
   */
  static String of(OptionalInt percent, Texts texts) {
    int match = percent.orElse(0);
    return match < FAIR ? "" : texts.of(word(match)) + " ·\u00a0" + texts.percent(match);
  }

  private static String word(int percent) {
    return percent >= GREAT
        ? "movie.match.great"
        : percent >= GOOD ? "movie.match.good" : "movie.match.fair";
  }
}
