package dev.matinee.skill.handler;

import dev.matinee.skill.dialogue.Answer;
import dev.matinee.skill.dialogue.RecommendationDialogue;
import dev.matinee.skill.dialogue.WishSlot;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** "recommend me five movies", "what should I watch", and the numbers that were asked for. */
final class RecommendMoviesHandler extends IntentHandler {
  static final String INTENT = "RecommendMoviesIntent";

  private final RecommendationDialogue recommendations;

  RecommendMoviesHandler(Optional<String> siteHost, RecommendationDialogue recommendations) {
    super(INTENT, siteHost);
    this.recommendations = recommendations;
  }

  @Override
  Set<String> slots() {
    return Arrays.stream(WishSlot.values())
        .map(WishSlot::slotName)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  Answer answer(Turn turn) {
    return recommendations.answer(turn.heard(), turn.listener());
  }
}
