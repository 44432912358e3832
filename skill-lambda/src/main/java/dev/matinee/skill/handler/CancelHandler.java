package dev.matinee.skill.handler;

import dev.matinee.skill.dialogue.Answer;
import java.util.Optional;

/** "cancel": whatever was asked, the conversation ends. */
final class CancelHandler extends IntentHandler {
  CancelHandler(Optional<String> siteHost) {
    super("AMAZON.CancelIntent", siteHost);
  }

  @Override
  Answer answer(Turn turn) {
    return turn.smallTalk().goodbye();
  }
}
