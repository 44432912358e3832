package dev.matinee.skill.handler;

import dev.matinee.skill.dialogue.Answer;
import java.util.Optional;

/** "no" to the last question. */
final class NoHandler extends IntentHandler {
  NoHandler(Optional<String> siteHost) {
    super("AMAZON.NoIntent", siteHost);
  }

  @Override
  Answer answer(Turn turn) {
    return turn.smallTalk().no();
  }
}
