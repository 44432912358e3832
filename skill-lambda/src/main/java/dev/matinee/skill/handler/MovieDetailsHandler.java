package dev.matinee.skill.handler;

import dev.matinee.skill.dialogue.Answer;
import dev.matinee.skill.dialogue.ListDialogue;
import java.util.Optional;
import java.util.Set;

/** "tell me more about the second one" */
final class MovieDetailsHandler extends IntentHandler {
  private final ListDialogue list;

  MovieDetailsHandler(Optional<String> siteHost, ListDialogue list) {
    super("MovieDetailsIntent", siteHost);
    this.list = list;
  }

  @Override
  Set<String> slots() {
    return Set.of(Turn.POSITION);
  }

  @Override
  Answer answer(Turn turn) {
    return list.details(turn.position(), turn.listener());
  }
}
