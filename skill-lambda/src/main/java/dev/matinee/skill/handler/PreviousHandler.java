package dev.matinee.skill.handler;

import dev.matinee.skill.dialogue.Answer;
import dev.matinee.skill.dialogue.ListDialogue;
import java.util.Optional;

/** "previous" */
final class PreviousHandler extends IntentHandler {
  private final ListDialogue list;

  PreviousHandler(Optional<String> siteHost, ListDialogue list) {
    super("AMAZON.PreviousIntent", siteHost);
    this.list = list;
  }

  @Override
  Answer answer(Turn turn) {
    return list.previous(turn.listener());
  }
}
