package dev.matinee.skill.handler;

import dev.matinee.skill.dialogue.Answer;
import dev.matinee.skill.dialogue.HistoryDialogue;
import java.util.Optional;

/** "undo that" */
final class UndoHandler extends IntentHandler {
  private final HistoryDialogue history;

  UndoHandler(Optional<String> siteHost, HistoryDialogue history) {
    super("UndoIntent", siteHost);
    this.history = history;
  }

  @Override
  Answer answer(Turn turn) {
    return history.undo(turn.listener());
  }
}
