package dev.matinee.skill.handler;

import dev.matinee.skill.dialogue.Answer;
import dev.matinee.skill.dialogue.ListDialogue;
import java.util.Optional;

/** "send it to my phone" */
final class SendToPhoneHandler extends IntentHandler {
  private final ListDialogue list;

  SendToPhoneHandler(Optional<String> siteHost, ListDialogue list) {
    super("SendToPhoneIntent", siteHost);
    this.list = list;
  }

  @Override
  Answer answer(Turn turn) {
    return list.toPhone(turn.listener());
  }
}
