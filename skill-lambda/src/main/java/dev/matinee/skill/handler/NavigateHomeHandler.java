package dev.matinee.skill.handler;

import dev.matinee.skill.dialogue.Answer;
import java.util.Optional;

/** "go home": to the home of the device, out of the skill. */
final class NavigateHomeHandler extends IntentHandler {
  NavigateHomeHandler(Optional<String> siteHost) {
    super("AMAZON.NavigateHomeIntent", siteHost);
  }

  @Override
  Answer answer(Turn turn) {
    return turn.smallTalk().goodbye();
  }
}
