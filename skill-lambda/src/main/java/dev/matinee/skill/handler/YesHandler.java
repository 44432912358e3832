package dev.matinee.skill.handler;

import dev.matinee.skill.dialogue.Answer;
import java.util.Optional;

/** "yes" to the last question. */
final class YesHandler extends IntentHandler {
  YesHandler(Optional<String> siteHost) {
    super("AMAZON.YesIntent", siteHost);
  }

  @Override
  Answer answer(Turn turn) {
    return turn.smallTalk().yes(turn.previous());
  }
}
