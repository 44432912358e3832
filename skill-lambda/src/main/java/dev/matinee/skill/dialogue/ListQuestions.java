package dev.matinee.skill.dialogue;

import dev.matinee.skill.dialogue.answer.Answer;
import dev.matinee.skill.dialogue.answer.Asked;
import dev.matinee.skill.dialogue.answer.Card;
import dev.matinee.skill.dialogue.heard.HeardNumber;
import dev.matinee.skill.dialogue.memory.Place;
import dev.matinee.skill.dialogue.phrase.Phrase;
import dev.matinee.skill.dialogue.phrase.Phrases;
import dev.matinee.skill.dialogue.spoken.SeenList;
import dev.matinee.store.UserId;

/** What is asked where it is not clear which movie or list is meant. */
final class ListQuestions {
  private ListQuestions() {}

  /**
   * Asks which movie is meant.
   *
   * @param asked what is done with it
   * @param position that was heard and is none of the movies, where one was
   */
  static Answer whichOne(Asked asked, Place place, HeardNumber position, Phrases phrases) {
    int count = place.movies().size();
    return Answer.askingFor(
        asked,
        position.isMissing()
            ? phrases.say(Phrase.WHICH_ONE, count)
            : phrases.say(Phrase.WHICH_ONE_OF, count),
        phrases.say(Phrase.WHICH_ONE_MORE));
  }

  static Answer noList(Phrases phrases) {
    return Answer.asking(phrases.say(Phrase.NO_LIST_YET), phrases.say(Phrase.WELCOME_MORE));
  }

  /** For somebody who has no list at all. */
  static Answer nobodysList(UserId userId, Phrases phrases) {
    String sentence =
        userId.isAccount()
            ? phrases.sayWithSite(Phrase.LIST_NONE_OWN)
            : phrases.sayWithSite(Phrase.LIST_NONE, userId.value());
    return Answer.asking(
            sentence + " " + phrases.say(Phrase.ANYTHING_ELSE),
            phrases.say(Phrase.ANYTHING_ELSE_MORE))
        .with(Card.of(SeenList.heading(userId, phrases), sentence));
  }
}
