package dev.matinee.skill.handler;

import dev.matinee.skill.dialogue.Answer;
import java.util.Optional;

/** "stop": the end. */
final class StopHandler extends IntentHandler {
  StopHandler(Optional<String> siteHost) {
    super("AMAZON.StopIntent", siteHost);
  }

  @Override
  Answer answer(Turn turn) {
    return turn.smallTalk().goodbye();
  }
}
