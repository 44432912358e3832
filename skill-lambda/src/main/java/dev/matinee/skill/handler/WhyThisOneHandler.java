package dev.matinee.skill.handler;

import dev.matinee.skill.dialogue.Answer;
import dev.matinee.skill.dialogue.ListDialogue;
import java.util.Optional;
import java.util.Set;

/** "why that one" */
final class WhyThisOneHandler extends IntentHandler {
  private final ListDialogue list;

  WhyThisOneHandler(Optional<String> siteHost, ListDialogue list) {
    super("WhyThisOneIntent", siteHost);
    this.list = list;
  }

  @Override
  Set<String> slots() {
    return Set.of(Turn.POSITION);
  }

  @Override
  Answer answer(Turn turn) {
    return list.why(turn.position(), turn.listener());
  }
}
