package dev.matinee.skill.handler;

import dev.matinee.skill.dialogue.Answer;
import dev.matinee.skill.dialogue.ListDialogue;
import dev.matinee.skill.dialogue.Offer;
import dev.matinee.skill.dialogue.RecommendationDialogue;
import java.util.Optional;

/** "next", "the rest": of the list, or another surprise after a surprise. */
final class NextHandler extends IntentHandler {
  private final RecommendationDialogue recommendations;
  private final ListDialogue list;

  NextHandler(
      Optional<String> siteHost, RecommendationDialogue recommendations, ListDialogue list) {
    super("AMAZON.NextIntent", siteHost);
    this.recommendations = recommendations;
    this.list = list;
  }

  @Override
  Answer answer(Turn turn) {
    return turn.listener().isOffered(Offer.SURPRISE)
        ? recommendations.surprise(turn.listener())
        : list.next(turn.listener());
  }
}
