package dev.matinee.voice;

import java.util.Optional;

/**
 * What the person hears.
 *
 * @param speech plain text; empty where the skill says nothing
 * @param ssml the same with its markup
 * @param reprompt what is said after a silence, plain text
 * @param card what is shown besides
 * @param sessionOpen whether the skill listens on
 */
public record Reply(
    String speech,
    String ssml,
    Optional<String> reprompt,
    Optional<Card> card,
    boolean sessionOpen) {
  /** Nothing is said, and the session has ended. */
  static final Reply SILENCE = new Reply("", "", Optional.empty(), Optional.empty(), false);
}
