package dev.matinee.skill.handler;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import dev.matinee.skill.dialogue.answer.Answer;
import dev.matinee.skill.dialogue.answer.Asked;
import dev.matinee.skill.dialogue.answer.Offer;
import dev.matinee.skill.dialogue.answer.Question;
import dev.matinee.skill.dialogue.heard.HeardNumber;
import dev.matinee.skill.dialogue.heard.MovieWish;
import dev.matinee.skill.dialogue.heard.Selection;
import dev.matinee.skill.dialogue.heard.WishKind;
import dev.matinee.skill.dialogue.heard.WishSlot;
import dev.matinee.skill.dialogue.memory.Company;
import dev.matinee.skill.dialogue.memory.Memory;
import dev.matinee.skill.dialogue.memory.Place;
import dev.matinee.skill.dialogue.memory.Undos;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The last answer, kept in the attributes of the session. What does not fit there is left out. */
final class SessionMemory {
  private static final String SPEECH = "speech";
  private static final String REPROMPT = "reprompt";
  private static final String OFFER = "offer";
  private static final String PLACE = "place";
  private static final String ASKED = "asked";
  private static final String KNOWN = "known.";
  private static final String SELECTION = "selection";
  private static final String KIND = "kind";
  private static final String UNDOS = "undos";
  private static final String WITHOUT = "without";
  private static final String MISSES = "misses";
  private static final String TURNS = "turns";
  private static final String COMPANY = "company";
  private static final String VOICE = "voice";

  private final HandlerInput input;

  private SessionMemory(HandlerInput input) {
    this.input = input;
  }

  static SessionMemory of(HandlerInput input) {
    return new SessionMemory(input);
  }

  /** The last answer of this session, without what was meant for another voice alone. */
  Optional<Answer> recall() {
    return text(VOICE).equals(voice()) ? last() : last().map(Answer::forAnotherVoice);
  }

  /** Tells a voice that Alexa knows from others without its id. */
  private Optional<String> voice() {
    return Turn.speaker(input).personId().map(id -> Integer.toHexString(id.hashCode()));
  }

  private Optional<Answer> last() {
    return text(SPEECH)
        .map(
            speech ->
                new Answer(
                    speech,
                    text(REPROMPT),
                    asked(),
                    constant(Offer.values(), text(OFFER)),
                    wish(),
                    Optional.empty(),
                    Optional.empty(),
                    memory()));
  }

  private Optional<Asked> asked() {
    return constant(Question.values(), text(ASKED))
        .map(question -> new Asked(question, known(question.intent())));
  }

  private Map<String, String> known(String intent) {
    Map<String, String> known = new HashMap<>();
    Slots.of(intent).forEach(slot -> text(KNOWN + slot).ifPresent(words -> known.put(slot, words)));
    return known;
  }

  private MovieWish wish() {
    return new MovieWish(
        number(WishSlot.MEMBER_ID),
        number(WishSlot.AMOUNT),
        text(SELECTION).map(Selection::parse).orElse(Selection.ALL),
        constant(WishKind.values(), text(KIND)).orElse(WishKind.LIST));
  }

  private Memory memory() {
    return new Memory(
        text(PLACE).flatMap(Place::parse),
        text(UNDOS).map(Undos::parse),
        text(WITHOUT).map(SessionMemory::names),
        count(MISSES),
        count(TURNS),
        text(COMPANY).flatMap(Company::parse));
  }

  /** Keeps an answer for the next turn, instead of the one before. */
  void keep(Answer answer) {
    if (hasSession()) {
      Map<String, Object> attributes = attributes(answer);
      voice().filter(known -> answer.isOpen()).ifPresent(known -> attributes.put(VOICE, known));
      input.getAttributesManager().setSessionAttributes(attributes);
    }
  }

  /** What is kept of an answer. */
  static Map<String, Object> attributes(Answer answer) {
    Map<String, Object> attributes = new HashMap<>();
    if (answer.isOpen()) {
      attributes.put(SPEECH, answer.speech());
      answer.reprompt().ifPresent(reprompt -> attributes.put(REPROMPT, reprompt));
      answer.asked().ifPresent(asked -> put(asked, attributes));
      answer.offer().ifPresent(offer -> attributes.put(OFFER, offer.name()));
      put(answer.wish(), attributes);
      put(answer.memory(), attributes);
    }
    return attributes;
  }

  private static void put(Asked asked, Map<String, Object> attributes) {
    attributes.put(ASKED, asked.question().name());
    asked.known().forEach((slot, words) -> attributes.put(KNOWN + slot, words));
  }

  private static void put(MovieWish wish, Map<String, Object> attributes) {
    for (WishSlot slot : WishSlot.values()) {
      wish.get(slot).words().ifPresent(words -> attributes.put(slot.slotName(), words));
    }
    attributes.put(SELECTION, wish.selection().text());
    attributes.put(KIND, wish.kind().name());
  }

  private static void put(Memory memory, Map<String, Object> attributes) {
    memory.place().ifPresent(place -> attributes.put(PLACE, place.text()));
    memory.undos().ifPresent(undos -> attributes.put(UNDOS, undos.text()));
    memory.without().ifPresent(genres -> attributes.put(WITHOUT, String.join(",", genres)));
    attributes.put(MISSES, memory.misses());
    attributes.put(TURNS, memory.turns());
    memory.company().ifPresent(company -> attributes.put(COMPANY, company.text()));
  }

  private static List<String> names(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
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

  private int count(String name) {
    return hasSession()
            && input.getAttributesManager().getSessionAttributes().get(name)
                instanceof Integer count
        ? count
        : 0;
  }

  private static <E extends Enum<E>> Optional<E> constant(E[] all, Optional<String> name) {
    return Arrays.stream(all).filter(one -> name.equals(Optional.of(one.name()))).findFirst();
  }
}
