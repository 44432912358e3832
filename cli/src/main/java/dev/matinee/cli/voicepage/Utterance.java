package dev.matinee.cli.voicepage;

import java.util.Optional;

/**
 * What somebody typed.
 *
 * @param text without blanks at its ends; cut where it is too long
 * @param problem what is wrong with it, for a person
 */
record Utterance(String text, Optional<String> problem) {
  static final int MAX_LENGTH = 200;

  /** Nothing was typed, and nothing had to be. */
  static final Utterance NONE = new Utterance("", Optional.empty());

  /** Reads the field of a form. */
  static Utterance of(Optional<String> field) {
    String text = field.orElse("").strip();
    if (text.isEmpty()) {
      return new Utterance("", Optional.of("Please type what you want to say."));
    }
    if (text.length() > MAX_LENGTH) {
      return new Utterance(
          text.substring(0, MAX_LENGTH),
          Optional.of(
              "Please say it in at most %d characters; these were %d."
                  .formatted(MAX_LENGTH, text.length())));
    }
    return new Utterance(text, Optional.empty());
  }
}
