package dev.matinee.skill.handler;

import dev.matinee.skill.dialogue.Answer;
import dev.matinee.skill.dialogue.ListDialogue;
import dev.matinee.skill.dialogue.MovieWish;
import dev.matinee.skill.dialogue.Offer;
import dev.matinee.skill.dialogue.RecommendationDialogue;
import java.util.Optional;

/** "yes": a question for a number is asked again; any other goes on with a wish for movies. */
final class YesHandler extends IntentHandler {
  private final RecommendationDialogue recommendations;
  private final ListDialogue list;

  YesHandler(Optional<String> siteHost, RecommendationDialogue recommendations, ListDialogue list) {
    super("AMAZON.YesIntent", siteHost);
    this.recommendations = recommendations;
    this.list = list;
  }

  @Override
  Answer answer(Turn turn) {
    if (turn.previous().flatMap(Answer::offer).equals(Optional.of(Offer.NEXT))) {
      return list.next(turn.listener());
    }
    return turn.previous()
        .filter(answer -> answer.asksFor().isPresent())
        .orElseGet(
            () ->
                recommendations.answer(
                    MovieWish.NOTHING, Optional.empty(), turn.alexaUserId(), turn.phrases()));
  }
}
