package dev.matinee.skill.handler;

import dev.matinee.skill.dialogue.Answer;
import dev.matinee.skill.dialogue.ListDialogue;
import dev.matinee.skill.dialogue.MovieWish;
import dev.matinee.skill.dialogue.Offer;
import dev.matinee.skill.dialogue.RecommendationDialogue;
import java.util.Optional;

/**
 * "yes": what was offered is done, and a question for a number is asked again. Any other question
 * was what to do: at first that is a wish for movies, after a list it has to be said.
 */
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
    Optional<Offer> offer = turn.previous().flatMap(Answer::offer);
    if (offer.isPresent()) {
      return accept(offer.get(), turn);
    }
    return turn.previous()
        .filter(answer -> answer.asksFor().isPresent())
        .orElseGet(() -> turn.isInList() ? turn.smallTalk().whatElse() : recommend(turn));
  }

  private Answer accept(Offer offer, Turn turn) {
    return switch (offer) {
      case RECOMMEND -> recommend(turn);
      case NEXT -> list.next(turn.listener());
      case SURPRISE -> recommendations.surprise(turn.listener());
    };
  }

  private Answer recommend(Turn turn) {
    return recommendations.answer(MovieWish.NOTHING, turn.listener());
  }
}
