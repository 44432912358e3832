package dev.matinee.skill.handler;

import dev.matinee.skill.dialogue.Answer;
import dev.matinee.skill.dialogue.MovieWish;
import dev.matinee.skill.dialogue.RecommendationDialogue;
import java.util.Optional;

/** "yes": a question for a number is asked again; any other goes on with a wish for movies. */
final class YesHandler extends IntentHandler {
  private final RecommendationDialogue recommendations;

  YesHandler(Optional<String> siteHost, RecommendationDialogue recommendations) {
    super("AMAZON.YesIntent", siteHost);
    this.recommendations = recommendations;
  }

  @Override
  Answer answer(Turn turn) {
    return turn.previous()
        .filter(answer -> answer.asksFor().isPresent())
        .orElseGet(
            () ->
                recommendations.answer(
                    MovieWish.NOTHING, Optional.empty(), turn.alexaUserId(), turn.phrases()));
  }
}
