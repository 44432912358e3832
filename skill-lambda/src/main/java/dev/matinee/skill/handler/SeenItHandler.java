package dev.matinee.skill.handler;

import dev.matinee.skill.dialogue.Answer;
import dev.matinee.skill.dialogue.HistoryDialogue;
import java.util.Optional;
import java.util.Set;

/** "I have seen the second one" */
final class SeenItHandler extends IntentHandler {
  private final HistoryDialogue history;

  SeenItHandler(Optional<String> siteHost, HistoryDialogue history) {
    super("SeenItIntent", siteHost);
    this.history = history;
  }

  @Override
  Set<String> slots() {
    return Set.of(Turn.POSITION);
  }

  @Override
  Answer answer(Turn turn) {
    return history.seen(turn.position(), turn.listener());
  }
}
