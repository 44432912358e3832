package dev.matinee.skill.dialogue.people;

import java.util.Optional;

/**
 * Who speaks, as Alexa names them to this skill.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param alexaUserId the user of Alexa
 * @param accessToken what they got when they linked their account in the Alexa app
 */
public record Speaker(Optional<String> alexaUserId, Optional<String> accessToken) {
  /** Without the token, since it ends in logs. */
  @Override
  public String toString() {
    return "Speaker[linked in the app=" + accessToken.isPresent() + "]";
  }
}
