package dev.matinee.skill.handler;

import dev.matinee.skill.dialogue.Answer;
import dev.matinee.skill.dialogue.ListDialogue;
import java.util.Optional;

/** "next", "the rest" */
final class NextHandler extends IntentHandler {
  private final ListDialogue list;

  NextHandler(Optional<String> siteHost, ListDialogue list) {
    super("AMAZON.NextIntent", siteHost);
    this.list = list;
  }

  @Override
  Answer answer(Turn turn) {
    return list.next(turn.listener());
  }
}
