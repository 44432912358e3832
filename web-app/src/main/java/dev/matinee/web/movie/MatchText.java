package dev.matinee.web.movie;

import java.util.OptionalInt;

/** How well a movie suits somebody: a percentage, and what it means. */
final class MatchText {
  private static final int GREAT = 85;
  private static final int GOOD = 70;

  private MatchText() {}

  /** Such as "93% great match"; empty on thin evidence. */
  static String of(OptionalInt percent) {
    return percent.isPresent() ? percent.getAsInt() + "% " + word(percent.getAsInt()) : "";
  }

  private static String word(int percent) {
    return percent >= GREAT ? "great match" : percent >= GOOD ? "good match" : "may suit";
  }
}
