package dev.matinee.skill.dialogue.spoken;

import dev.matinee.skill.dialogue.phrase.Phrase;
import dev.matinee.skill.dialogue.phrase.Phrases;
import dev.matinee.skill.dialogue.spoken.Together.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who watches together, made for the ear: "Anna and you", "It suits Anna most." */
record SpokenCompany(Together together, Phrases phrases) {
  /** More names are no longer listened to. */
  private static final int MOST_NAMES = 4;

  /** What is said before the titles. */
  String introduction(int count) {
    List<String> names = names();
    return names.isEmpty() || names.size() > MOST_NAMES
        ? phrases.say(Phrase.LIST_TOGETHER_ALL, count)
        : phrases.say(Phrase.LIST_TOGETHER, count, phrases.titles(names));
  }

  /** The others first; none where one of them must not be named. */
  private List<String> names() {
    List<String> names = new ArrayList<>();
    for (Person person : together.people()) {
      if (!person.speaks()) {
        Optional<String> name = name(person);
        if (name.isEmpty()) {
          return List.of();
        }
        names.add(name.get());
      }
    }
    if (together.people().stream().anyMatch(Person::speaks)) {
      names.add(phrases.say(Phrase.NAME_YOU));
    }
    return names;
  }

  private Optional<String> name(Person person) {
    return person.user().isPresent()
        ? Optional.of(phrases.say(Phrase.NAME_USER, person.user().getAsLong()))
        : person.name();
  }

  /** Whom a movie suits most, where that is clear and may be said. */
  Optional<String> suits(long movie) {
    return together.mostSuited(movie).flatMap(this::suitsMost);
  }

  private Optional<String> suitsMost(Person person) {
    return person.speaks()
        ? Optional.of(phrases.say(Phrase.SUITS_YOU_MOST))
        : name(person).map(name -> phrases.say(Phrase.SUITS_MOST, name));
  }

  String heading() {
    return phrases.say(Phrase.CARD_HEADING_TOGETHER);
  }
}
