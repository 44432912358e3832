package dev.matinee.skill.dialogue.people;

import dev.matinee.store.VoiceLink;
import java.util.Optional;

/**
 * Who speaks, as Alexa names them to this skill.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param alexaUserId the user of Alexa
 * @param accessToken what that user got when they linked their account in the Alexa app
 * @param personId of the household, where Alexa knows the voice
 * @param personToken what that person got when they linked their own account in the Alexa app
 */
public record Speaker(
    Optional<String> alexaUserId,
    Optional<String> accessToken,
    Optional<String> personId,
    Optional<String> personToken) {
  /** The key of their own link; empty where Alexa knows neither the user nor the voice. */
  public Optional<String> voice() {
    return personId.isPresent()
        ? alexaUserId.map(user -> VoiceLink.voice(user, personId.get()))
        : alexaUserId;
  }

  /** What they got when they linked their account in the Alexa app. */
  public Optional<String> token() {
    return personId.isPresent() ? personToken : accessToken;
  }

  /** Anybody at the same device whose voice Alexa does not know. */
  public Speaker ofDevice() {
    return new Speaker(alexaUserId, accessToken, Optional.empty(), Optional.empty());
  }

  /** With the token of the account that was just linked, where there is one. */
  public Speaker with(Optional<String> token) {
    return personId.isPresent()
        ? new Speaker(alexaUserId, accessToken, personId, token.or(() -> personToken))
        : new Speaker(alexaUserId, token.or(() -> accessToken), personId, personToken);
  }

  /** Without the token, since it ends in logs. */
  @Override
  public String toString() {
    return "Speaker[linked in the app="
        + (accessToken.isPresent() || personToken.isPresent())
        + "]";
  }
}
