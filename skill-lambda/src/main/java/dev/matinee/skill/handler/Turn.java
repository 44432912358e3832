package dev.matinee.skill.handler;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.model.Context;
import com.amazon.ask.model.Intent;
import com.amazon.ask.model.IntentRequest;
import com.amazon.ask.model.Slot;
import com.amazon.ask.model.User;
import com.amazon.ask.model.interfaces.alexa.presentation.apl.UserEvent;
import com.amazon.ask.model.interfaces.system.SystemState;
import dev.matinee.skill.dialogue.Answer;
import dev.matinee.skill.dialogue.HeardChoice;
import dev.matinee.skill.dialogue.HeardNumber;
import dev.matinee.skill.dialogue.Listener;
import dev.matinee.skill.dialogue.Memory;
import dev.matinee.skill.dialogue.MovieWish;
import dev.matinee.skill.dialogue.Phrases;
import dev.matinee.skill.dialogue.SmallTalk;
import dev.matinee.skill.dialogue.Speaker;
import dev.matinee.skill.dialogue.WishSlot;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One turn of a conversation, as the dialogue wants to know it.
 *
 * @param phrases in the language of the person
 * @param previous what the skill said before in this session
 * @param speaker who speaks
 * @param heard the wish in this turn
 * @param position that was said in this turn
 * @param stars that were said in this turn
 * @param genre that was said in this turn, in the words of the data set
 * @param decade that was said in this turn, by its first year
 * @param touched the movie that was touched in this turn
 */
record Turn(
    Phrases phrases,
    Optional<Answer> previous,
    Speaker speaker,
    MovieWish heard,
    HeardNumber position,
    HeardNumber stars,
    HeardChoice genre,
    HeardChoice decade,
    Optional<Long> touched) {
  static final String POSITION = "position";
  static final String STARS = "stars";
  static final String GENRE = "genre";
  static final String DECADE = "decade";

  static Turn of(HandlerInput input, Optional<String> siteHost) {
    Map<String, Slot> slots = slots(input);
    Optional<Answer> previous = SessionMemory.of(input).recall();
    int turn = previous.map(Answer::memory).map(memory -> memory.turns() + 1).orElse(0);
    return new Turn(
        Phrases.of(locale(input), siteHost, turn),
        previous,
        speaker(input),
        wish(slots),
        heard(slots, POSITION),
        heard(slots, STARS),
        HeardSlot.choice(slots, GENRE),
        HeardSlot.choice(slots, DECADE),
        touched(input));
  }

  Listener listener() {
    return new Listener(previous, speaker, phrases);
  }

  /** Whether a list was read before. */
  boolean isInList() {
    return previous.map(Answer::memory).flatMap(Memory::place).isPresent();
  }

  SmallTalk smallTalk() {
    return new SmallTalk(phrases);
  }

  static Speaker speaker(HandlerInput input) {
    Optional<User> user =
        Optional.ofNullable(input.getRequestEnvelope().getContext())
            .map(Context::getSystem)
            .map(SystemState::getUser);
    return new Speaker(
        user.map(User::getUserId).filter(id -> !id.isEmpty()),
        user.map(User::getAccessToken).filter(token -> !token.isEmpty()));
  }

  private static Locale locale(HandlerInput input) {
    return Optional.ofNullable(input.getRequest().getLocale())
        .map(Locale::forLanguageTag)
        .orElse(Locale.ENGLISH);
  }

  private static Optional<Long> touched(HandlerInput input) {
    return input.getRequest() instanceof UserEvent event ? Screen.touched(event) : Optional.empty();
  }

  private static Map<String, Slot> slots(HandlerInput input) {
    return input.getRequest() instanceof IntentRequest request
        ? Optional.ofNullable(request.getIntent()).map(Intent::getSlots).orElse(Map.of())
        : Map.of();
  }

  private static MovieWish wish(Map<String, Slot> slots) {
    return new MovieWish(
        heard(slots, WishSlot.MEMBER_ID.slotName()), heard(slots, WishSlot.AMOUNT.slotName()));
  }

  static HeardNumber heard(Map<String, Slot> slots, String name) {
    return Optional.ofNullable(slots.get(name))
        .map(Slot::getValue)
        .map(HeardNumber::of)
        .orElse(HeardNumber.NOTHING);
  }
}
