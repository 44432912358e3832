package dev.matinee.skill.handler;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.Intent;
import com.amazon.ask.model.Response;
import com.amazon.ask.model.Slot;
import com.amazon.ask.model.canfulfill.CanFulfillIntent;
import com.amazon.ask.model.canfulfill.CanFulfillIntentRequest;
import com.amazon.ask.model.canfulfill.CanFulfillIntentValues;
import com.amazon.ask.model.canfulfill.CanFulfillSlot;
import com.amazon.ask.model.canfulfill.CanFulfillSlotValues;
import com.amazon.ask.model.canfulfill.CanUnderstandSlotValues;
import com.amazon.ask.request.Predicates;
import dev.matinee.skill.dialogue.heard.WishSlot;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells Alexa whether a wish that names no skill is one for this skill. No person has spoken to the
 * skill yet, so it says nothing, reads nothing, and keeps nothing.
 */
final class CanFulfillHandler implements RequestHandler {
  /** Those that begin a conversation. The others go on with one, and here is none. */
  private static final Set<String> BEGINNINGS =
      Set.of(
          Intents.RECOMMEND_MOVIES,
          "RecommendByGenreIntent",
          "ForKidsIntent",
          "PopularMoviesIntent",
          "SurpriseMeIntent",
          "WhatsNewIntent",
          "WatchTogetherIntent");

  @Override
  public boolean canHandle(HandlerInput input) {
    return input.matches(Predicates.requestType(CanFulfillIntentRequest.class));
  }

  @Override
  public Optional<Response> handle(HandlerInput input) {
    return Optional.ofNullable(((CanFulfillIntentRequest) input.getRequest()).getIntent())
        .map(CanFulfillHandler::answer)
        .map(answer -> Response.builder().withCanFulfillIntent(answer).build());
  }

  private static CanFulfillIntent answer(Intent intent) {
    Map<String, Slot> said = said(intent);
    Map<String, CanFulfillSlot> slots = new LinkedHashMap<>();
    said.forEach(
        (name, slot) -> slots.put(name, answer(isUnderstood(intent.getName(), name, said))));
    return CanFulfillIntent.builder()
        .withCanFulfill(answer(intent.getName(), said))
        .withSlots(slots)
        .build();
  }

  private static Map<String, Slot> said(Intent intent) {
    Map<String, Slot> said = new LinkedHashMap<>();
    Optional.ofNullable(intent.getSlots())
        .orElse(Map.of())
        .forEach(
            (name, slot) -> {
              if (slot.getValue() != null) {
                said.put(name, slot);
              }
            });
    return said;
  }

  /**
   * A person who is not linked has to say whose movies, so most wishes may take another question.
   */
  private static CanFulfillIntentValues answer(String intent, Map<String, Slot> said) {
    boolean understood = said.keySet().stream().allMatch(name -> isUnderstood(intent, name, said));
    if (!BEGINNINGS.contains(intent) || !understood) {
      return CanFulfillIntentValues.NO;
    }
    boolean complete =
        said.containsKey(WishSlot.MEMBER_ID.slotName())
            && said.containsKey(WishSlot.AMOUNT.slotName());
    return complete ? CanFulfillIntentValues.YES : CanFulfillIntentValues.MAYBE;
  }

  private static boolean isUnderstood(String intent, String name, Map<String, Slot> said) {
    return switch (name) {
      case "memberId", "amount", Slots.YEAR, Slots.OTHER_ID ->
          Turn.heard(said, name).positive().isPresent();
      case Slots.GENRE, Slots.ALSO, Slots.WITHOUT, Slots.DECADE, Slots.SIDE ->
          HeardSlot.choice(said, name).known().isPresent();
      default -> WordingSlots.contains(intent, name);
    };
  }

  private static CanFulfillSlot answer(boolean understood) {
    return CanFulfillSlot.builder()
        .withCanUnderstand(understood ? CanUnderstandSlotValues.YES : CanUnderstandSlotValues.NO)
        .withCanFulfill(understood ? CanFulfillSlotValues.YES : CanFulfillSlotValues.NO)
        .build();
  }
}
