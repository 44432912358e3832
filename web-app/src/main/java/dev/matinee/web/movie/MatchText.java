package dev.matinee.web.movie;

import dev.matinee.store.MatchLevel;
import dev.matinee.web.language.Texts;
import java.util.OptionalInt;

/**
 * How well a movie suits somebody, in words and then as a percentage. A list is about what suits:
 * below an even chance nothing is said.
 */
final class MatchText {
  private MatchText() {}

  /**
   * Such as "Great match · 93%", which breaks before the dot alone; empty on thin evidence, and
   * below 50 percent.
   */
  static String of(OptionalInt percent, Texts texts) {
    int match = percent.orElse(0);
    return MatchLevel.of(match)
        .map(level -> texts.of(word(level)) + " ·\u00a0" + texts.percent(match))
        .orElse("");
  }

  private static String word(MatchLevel level) {
    return switch (level) {
      case GREAT -> "movie.match.great";
      case GOOD -> "movie.match.good";
      case FAIR -> "movie.match.fair";
    };
  }
}
