package dev.matinee.skill.handler;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import java.util.Set;

/** Which requests come from a person who waits for an answer. */
final class Conversations {
  private static final Set<String> TYPES =
      Set.of(
          "LaunchRequest",
          "IntentRequest",
          "SessionResumedRequest",
          "Connections.Response",
          "Display.ElementSelected",
          "Alexa.Presentation.APL.UserEvent");

  private Conversations() {}

  /**
   * Whether somebody waits. Anything else is news of a device or of the Alexa app, to which Alexa
   * allows no speech.
   */
  static boolean include(HandlerInput input) {
    return TYPES.contains(input.getRequest().getType());
  }
}
