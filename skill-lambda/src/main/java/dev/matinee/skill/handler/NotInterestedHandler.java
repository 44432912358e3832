package dev.matinee.skill.handler;

import dev.matinee.skill.dialogue.Answer;
import dev.matinee.skill.dialogue.HistoryDialogue;
import java.util.Optional;
import java.util.Set;

/** "not interested in the third one" */
final class NotInterestedHandler extends IntentHandler {
  private final HistoryDialogue history;

  NotInterestedHandler(Optional<String> siteHost, HistoryDialogue history) {
    super("NotInterestedIntent", siteHost);
    this.history = history;
  }

  @Override
  Set<String> slots() {
    return Set.of(Turn.POSITION);
  }

  @Override
  Answer answer(Turn turn) {
    return history.notInterested(turn.position(), turn.listener());
  }
}
