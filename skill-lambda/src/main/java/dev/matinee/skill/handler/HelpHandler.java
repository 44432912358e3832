package dev.matinee.skill.handler;

import dev.matinee.skill.dialogue.Answer;
import java.util.Optional;

/** "help" */
final class HelpHandler extends IntentHandler {
  HelpHandler(Optional<String> siteHost) {
    super("AMAZON.HelpIntent", siteHost);
  }

  @Override
  Answer answer(Turn turn) {
    return turn.smallTalk().help(turn.previous());
  }
}
