package dev.matinee.skill.handler;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.model.Context;
import com.amazon.ask.model.Intent;
import com.amazon.ask.model.IntentRequest;
import com.amazon.ask.model.Person;
import com.amazon.ask.model.Slot;
import com.amazon.ask.model.User;
import com.amazon.ask.model.interfaces.alexa.presentation.apl.UserEvent;
import com.amazon.ask.model.interfaces.system.SystemState;
import dev.matinee.skill.dialogue.Reminders;
import dev.matinee.skill.dialogue.SmallTalk;
import dev.matinee.skill.dialogue.answer.Answer;
import dev.matinee.skill.dialogue.answer.Asked;
import dev.matinee.skill.dialogue.answer.Question;
import dev.matinee.skill.dialogue.heard.HeardChoice;
import dev.matinee.skill.dialogue.heard.HeardCompany;
import dev.matinee.skill.dialogue.heard.HeardNumber;
import dev.matinee.skill.dialogue.heard.HeardSelection;
import dev.matinee.skill.dialogue.heard.HeardStars;
import dev.matinee.skill.dialogue.heard.HeardTitle;
import dev.matinee.skill.dialogue.heard.MovieWish;
import dev.matinee.skill.dialogue.memory.Memory;
import dev.matinee.skill.dialogue.people.Listener;
import dev.matinee.skill.dialogue.people.Speaker;
import dev.matinee.skill.dialogue.phrase.Phrases;
import dev.matinee.skill.dialogue.phrase.Wording;
import java.util.HashMap;
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
 * @param selection what was said in this turn of which movies are wanted
 * @param age "newer" or "older", where that was said in this turn
 * @param title of a film, where one was said in this turn
 * @param company who watches together, where that was said in this turn
 * @param touched the movie that was touched in this turn, or selected on a screen by voice
 * @param unread words of the turn that mean nothing here, beside others that were understood
 * @param reminders that can be set on the device
 */
record Turn(
    Phrases phrases,
    Optional<Answer> previous,
    Speaker speaker,
    MovieWish heard,
    HeardNumber position,
    HeardStars stars,
    HeardSelection selection,
    HeardChoice age,
    HeardTitle title,
    HeardCompany company,
    Optional<Long> touched,
    Optional<String> unread,
    Reminders reminders) {
  static Turn of(HandlerInput input, Wording wording) {
    Optional<Answer> previous = SessionMemory.of(input).recall();
    Map<String, Slot> slots = slots(input, previous.flatMap(Answer::asked));
    int turn = previous.map(Answer::memory).map(memory -> memory.turns() + 1).orElse(0);
    return new Turn(
        Phrases.of(locale(input), wording, turn),
        previous,
        speaker(input),
        wish(slots),
        HeardSlot.position(slots),
        stars(slots),
        selection(slots),
        HeardSlot.choice(slots, Slots.AGE),
        HeardSlot.title(slots, locale(input)),
        HeardSlot.company(slots),
        touched(input).or(() -> HeardSlot.selected(slots)),
        HeardSlot.text(slots, OwnWordsRequest.UNREAD),
        AlexaReminders.of(input));
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
    Optional<User> user = system(input).map(SystemState::getUser);
    Optional<Person> person = system(input).map(SystemState::getPerson);
    return new Speaker(
        user.map(User::getUserId).filter(id -> !id.isEmpty()),
        user.map(User::getAccessToken).filter(token -> !token.isEmpty()),
        person.map(Person::getPersonId).filter(id -> !id.isEmpty()),
        person.map(Person::getAccessToken).filter(token -> !token.isEmpty()));
  }

  private static Optional<SystemState> system(HandlerInput input) {
    return Optional.ofNullable(input.getRequestEnvelope().getContext()).map(Context::getSystem);
  }

  static Locale locale(HandlerInput input) {
    return Optional.ofNullable(input.getRequest().getLocale())
        .map(Locale::forLanguageTag)
        .orElse(Locale.ENGLISH);
  }

  private static Optional<Long> touched(HandlerInput input) {
    return input.getRequest() instanceof UserEvent event ? Screen.touched(event) : Optional.empty();
  }

  /** What was heard now, and before the question for another slot of the same intent. */
  private static Map<String, Slot> slots(HandlerInput input, Optional<Asked> asked) {
    if (!(input.getRequest() instanceof IntentRequest request) || request.getIntent() == null) {
      return Map.of();
    }
    Intent intent = request.getIntent();
    Map<String, Slot> slots = new HashMap<>();
    asked
        .filter(open -> isAbout(open.question(), intent.getName()))
        .map(Asked::known)
        .orElse(Map.of())
        .forEach((name, words) -> slots.put(name, Slot.builder().withValue(words).build()));
    Optional.ofNullable(intent.getSlots())
        .orElse(Map.of())
        .forEach((name, slot) -> keepIfSaid(name, slot, slots));
    return slots;
  }

  /** To "which one?", "select the second one" is an answer, too. */
  private static boolean isAbout(Question open, String intent) {
    return open.intent().equals(intent)
        || (open.slot().equals(Slots.POSITION) && intent.equals(Intents.SELECT));
  }

  private static void keepIfSaid(String name, Slot slot, Map<String, Slot> slots) {
    if (slot.getValue() != null) {
      slots.put(name, slot);
    }
  }

  private static MovieWish wish(Map<String, Slot> slots) {
    return new MovieWish(heard(slots, Slots.MEMBER_ID), heard(slots, Slots.AMOUNT));
  }

  /** "I loved it" is said in the place of five stars. */
  private static HeardStars stars(Map<String, Slot> slots) {
    return HeardSlot.text(slots, Slots.STARS)
        .or(() -> HeardSlot.text(slots, Slots.OPINION))
        .or(() -> HeardSlot.text(slots, Slots.VERDICT))
        .or(() -> HeardSlot.text(slots, Slots.LIKING))
        .map(HeardStars::of)
        .orElse(HeardStars.NOTHING);
  }

  private static HeardSelection selection(Map<String, Slot> slots) {
    return new HeardSelection(
        HeardSlot.choice(slots, Slots.GENRE),
        HeardSlot.choice(slots, Slots.ALSO),
        HeardSlot.choice(slots, Slots.WITHOUT),
        HeardSlot.choice(slots, Slots.DECADE),
        heard(slots, Slots.YEAR),
        HeardSlot.choice(slots, Slots.SIDE));
  }

  static HeardNumber heard(Map<String, Slot> slots, String name) {
    return Optional.ofNullable(slots.get(name))
        .map(Slot::getValue)
        .map(HeardNumber::of)
        .orElse(HeardNumber.NOTHING);
  }
}
