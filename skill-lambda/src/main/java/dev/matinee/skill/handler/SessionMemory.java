package dev.matinee.skill.handler;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import dev.matinee.skill.dialogue.Answer;
import dev.matinee.skill.dialogue.HeardNumber;
import dev.matinee.skill.dialogue.MovieWish;
import dev.matinee.skill.dialogue.Offer;
import dev.matinee.skill.dialogue.Place;
import dev.matinee.skill.dialogue.WishSlot;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The last answer, kept in the attributes of the session. What does not fit there is left out. */
final class SessionMemory {
  private static final String SPEECH = "speech";
  private static final String REPROMPT = "reprompt";
  private static final String OFFER = "offer";
  private static final String PLACE = "place";
  private static final String ASKS_FOR = "asksFor";

  private final HandlerInput input;

  private SessionMemory(HandlerInput input) {
    this.input = input;
  }

  static SessionMemory of(HandlerInput input) {
    return new SessionMemory(input);
  }

  /** The last answer of this session. */
  Optional<Answer> recall() {
    return text(SPEECH)
        .map(
            speech ->
                new Answer(
                    speech,
                    text(REPROMPT),
                    text(ASKS_FOR).flatMap(SessionMemory::slot),
                    text(OFFER).flatMap(SessionMemory::offer),
                    new MovieWish(number(WishSlot.MEMBER_ID), number(WishSlot.AMOUNT)),
                    Optional.empty(),
                    text(PLACE).flatMap(Place::parse)));
  }

  /** Keeps an answer for the next turn, instead of the one before. */
  void keep(Answer answer) {
    if (!hasSession()) {
      return;
    }
    Map<String, Object> attributes = new HashMap<>();
    if (answer.isOpen()) {
      attributes.put(SPEECH, answer.speech());
      answer.reprompt().ifPresent(reprompt -> attributes.put(REPROMPT, reprompt));
      answer.asksFor().ifPresent(slot -> attributes.put(ASKS_FOR, slot.slotName()));
      answer.place().ifPresent(place -> attributes.put(PLACE, place.text()));
      answer.offer().ifPresent(offer -> attributes.put(OFFER, offer.name()));
      for (WishSlot slot : WishSlot.values()) {
        answer.wish().get(slot).words().ifPresent(words -> attributes.put(slot.slotName(), words));
      }
    }
    input.getAttributesManager().setSessionAttributes(attributes);
  }

  private boolean hasSession() {
    return input.getRequestEnvelope().getSession() != null;
  }

  private Optional<String> text(String name) {
    if (!hasSession()) {
      return Optional.empty();
    }
    return input.getAttributesManager().getSessionAttributes().get(name) instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }

  private HeardNumber number(WishSlot slot) {
    return text(slot.slotName()).map(HeardNumber::of).orElse(HeardNumber.NOTHING);
  }

  private static Optional<Offer> offer(String name) {
    return Arrays.stream(Offer.values()).filter(offer -> offer.name().equals(name)).findFirst();
  }

  private static Optional<WishSlot> slot(String name) {
    return Arrays.stream(WishSlot.values())
        .filter(slot -> slot.slotName().equals(name))
        .findFirst();
  }
}
