package dev.matinee.skill.handler;

import dev.matinee.skill.dialogue.Answer;
import java.util.Optional;

/** "repeat that": the last answer once more, and the same question. */
final class RepeatHandler extends IntentHandler {
  RepeatHandler(Optional<String> siteHost) {
    super("AMAZON.RepeatIntent", siteHost);
  }

  @Override
  Answer answer(Turn turn) {
    return turn.smallTalk().repeat(turn.previous());
  }
}
