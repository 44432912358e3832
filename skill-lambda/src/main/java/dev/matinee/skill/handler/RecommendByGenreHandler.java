package dev.matinee.skill.handler;

import dev.matinee.skill.dialogue.Answer;
import dev.matinee.skill.dialogue.RecommendationDialogue;
import dev.matinee.skill.dialogue.WishSlot;
import java.util.Optional;
import java.util.Set;

/** "give me three comedies", "something from the nineties" */
final class RecommendByGenreHandler extends IntentHandler {
  private final RecommendationDialogue recommendations;

  RecommendByGenreHandler(Optional<String> siteHost, RecommendationDialogue recommendations) {
    super("RecommendByGenreIntent", siteHost);
    this.recommendations = recommendations;
  }

  @Override
  Set<String> slots() {
    return Set.of(Turn.GENRE, Turn.DECADE, WishSlot.AMOUNT.slotName());
  }

  @Override
  Answer answer(Turn turn) {
    return recommendations.some(
        turn.genre(), turn.decade(), turn.heard().amount(), turn.listener());
  }
}
