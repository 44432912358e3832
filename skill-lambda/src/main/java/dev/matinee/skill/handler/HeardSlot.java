package dev.matinee.skill.handler;

import com.amazon.ask.model.Slot;
import com.amazon.ask.model.slu.entityresolution.Resolution;
import com.amazon.ask.model.slu.entityresolution.Resolutions;
import com.amazon.ask.model.slu.entityresolution.StatusCode;
import com.amazon.ask.model.slu.entityresolution.Value;
import com.amazon.ask.model.slu.entityresolution.ValueWrapper;
import dev.matinee.skill.dialogue.heard.HeardChoice;
import dev.matinee.skill.dialogue.heard.HeardCompany;
import dev.matinee.skill.dialogue.heard.HeardNumber;
import dev.matinee.skill.dialogue.heard.HeardTitle;
import dev.matinee.skill.words.OwnWords;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was heard in a slot whose values are listed in the interaction model. */
final class HeardSlot {
  private HeardSlot() {}

  /** The listed value that Alexa found for what was said, by its id. */
  static HeardChoice choice(Map<String, Slot> slots, String name) {
    return Optional.ofNullable(slots.get(name))
        .filter(slot -> slot.getValue() != null)
        .map(slot -> id(slot).map(HeardChoice::of).orElse(HeardChoice.UNKNOWN))
        .orElse(HeardChoice.NOTHING);
  }

  /** What was heard, by the id of the listed value where Alexa found one. */
  static Optional<String> text(Map<String, Slot> slots, String name) {
    return Optional.ofNullable(slots.get(name))
        .flatMap(slot -> id(slot).or(() -> Optional.ofNullable(slot.getValue())));
  }

  /** A title, with the year or the position that was said of it. */
  static HeardTitle title(Map<String, Slot> slots, Locale locale) {
    Optional<Slot> title = Optional.ofNullable(slots.get(Slots.TITLE));
    return title.map(Slot::getValue).isEmpty()
        ? HeardTitle.NOTHING
        : new HeardTitle(
            title.map(Slot::getValue),
            title.map(said -> OwnWords.of(locale).carriers(said.getValue())).orElse(0),
            title.stream()
                .flatMap(HeardSlot::ids)
                .flatMap(id -> NamedEntities.movie(id).stream())
                .findFirst(),
            number(slots, Slots.YEAR),
            number(slots, Slots.POSITION));
  }

  /** The movie on a screen that was selected by voice, where Alexa knows which one it is. */
  static Optional<Long> selected(Map<String, Slot> slots) {
    return Stream.of(Slots.LIST_POSITION, Slots.ANAPHOR)
        .flatMap(name -> Stream.ofNullable(slots.get(name)))
        .flatMap(HeardSlot::ids)
        .flatMap(component -> Screen.row(component).stream())
        .findFirst();
  }

  /** A position that was said, by the number that Alexa made of it. */
  static HeardNumber position(Map<String, Slot> slots) {
    return text(slots, Slots.POSITION)
        .or(() -> Optional.ofNullable(slots.get(Slots.LIST_POSITION)).map(Slot::getValue))
        .map(HeardNumber::of)
        .orElse(HeardNumber.NOTHING);
  }

  /** Who watches together; a letter is known by its id, however it was spelled. */
  static HeardCompany company(Map<String, Slot> slots) {
    String letters =
        Slots.LETTERS.stream()
            .flatMap(name -> text(slots, name).stream())
            .map(heard -> heard.replace(".", ""))
            .collect(Collectors.joining());
    return new HeardCompany(
        Optional.of(letters).filter(said -> !said.isEmpty()),
        number(slots, Slots.MEMBER_ID),
        number(slots, Slots.OTHER_ID),
        text(slots, Slots.NAME));
  }

  private static HeardNumber number(Map<String, Slot> slots, String name) {
    return text(slots, name).map(HeardNumber::of).orElse(HeardNumber.NOTHING);
  }

  /** Whether it is a listed value, or one that was just named. */
  static boolean isListed(Slot slot) {
    return id(slot).isPresent();
  }

  private static Optional<String> id(Slot slot) {
    return ids(slot).findFirst();
  }

  /** Of each authority that knows what was heard. */
  private static Stream<String> ids(Slot slot) {
    return Optional.ofNullable(slot.getResolutions())
        .map(Resolutions::getResolutionsPerAuthority)
        .orElse(List.of())
        .stream()
        .filter(HeardSlot::isMatch)
        .flatMap(HeardSlot::values)
        .map(Value::getId)
        .flatMap(Stream::ofNullable);
  }

  private static boolean isMatch(Resolution resolution) {
    return resolution.getStatus() != null
        && resolution.getStatus().getCode() == StatusCode.ER_SUCCESS_MATCH;
  }

  private static Stream<Value> values(Resolution resolution) {
    return Stream.ofNullable(resolution.getValues())
        .flatMap(List::stream)
        .map(ValueWrapper::getValue)
        .flatMap(Stream::ofNullable);
  }
}
