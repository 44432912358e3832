package dev.matinee.skill.handler;

import dev.matinee.skill.dialogue.Answer;
import dev.matinee.skill.dialogue.RecommendationDialogue;
import java.util.Optional;

/** "surprise me" */
final class SurpriseMeHandler extends IntentHandler {
  private final RecommendationDialogue recommendations;

  SurpriseMeHandler(Optional<String> siteHost, RecommendationDialogue recommendations) {
    super("SurpriseMeIntent", siteHost);
    this.recommendations = recommendations;
  }

  @Override
  Answer answer(Turn turn) {
    return recommendations.surprise(turn.listener());
  }
}
