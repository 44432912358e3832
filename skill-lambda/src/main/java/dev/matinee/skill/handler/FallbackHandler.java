package dev.matinee.skill.handler;

import dev.matinee.skill.dialogue.Answer;
import java.util.Optional;

/** Words that fit no intent. */
final class FallbackHandler extends IntentHandler {
  FallbackHandler(Optional<String> siteHost) {
    super("AMAZON.FallbackIntent", siteHost);
  }

  @Override
  Answer answer(Turn turn) {
    return turn.smallTalk().notUnderstood(turn.previous());
  }
}
