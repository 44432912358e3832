package dev.matinee.skill.handler;

import dev.matinee.skill.dialogue.Answer;
import java.util.Optional;

/** "start over": from the first words, with nothing remembered. */
final class StartOverHandler extends IntentHandler {
  StartOverHandler(Optional<String> siteHost) {
    super("AMAZON.StartOverIntent", siteHost);
  }

  @Override
  Answer answer(Turn turn) {
    return turn.smallTalk().welcome();
  }
}
