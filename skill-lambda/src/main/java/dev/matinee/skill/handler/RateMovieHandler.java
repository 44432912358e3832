package dev.matinee.skill.handler;

import dev.matinee.skill.dialogue.Answer;
import dev.matinee.skill.dialogue.HistoryDialogue;
import java.util.Optional;
import java.util.Set;

/** "give it four stars" */
final class RateMovieHandler extends IntentHandler {
  private final HistoryDialogue history;

  RateMovieHandler(Optional<String> siteHost, HistoryDialogue history) {
    super("RateMovieIntent", siteHost);
    this.history = history;
  }

  @Override
  Set<String> slots() {
    return Set.of(Turn.POSITION, Turn.STARS);
  }

  @Override
  Answer answer(Turn turn) {
    return history.rate(turn.position(), turn.stars(), turn.listener());
  }
}
