package dev.matinee.skill.dialogue;

import dev.matinee.skill.dialogue.answer.Answer;
import dev.matinee.skill.dialogue.heard.MovieWish;
import dev.matinee.skill.dialogue.heard.WishKind;
import dev.matinee.skill.dialogue.memory.Place;
import dev.matinee.skill.dialogue.memory.Whose;
import dev.matinee.skill.dialogue.people.Listener;
import dev.matinee.skill.dialogue.people.PopularLists;
import dev.matinee.skill.dialogue.phrase.Phrase;
import dev.matinee.skill.dialogue.phrase.Phrases;
import dev.matinee.skill.dialogue.spoken.SpokenList;
import dev.matinee.store.ListWithHistoryVersion;
import java.util.Optional;

/**
 * Names movies that many people know.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param popular the movies
 * @param surprise picks one by chance
 */
record PopularReading(PopularLists popular, Surprise surprise) {
  /** Whether a conversation goes through the popular movies. */
  static boolean isIn(Listener listener) {
    return listener.place().map(Place::whose).equals(Optional.of(Whose.POPULAR));
  }

  /**
   * The movies that are wished for; empty where there are none at all.
   *
   * @param linked whether the speaker has a list of their own; the others hear how to get one
   */
  Optional<Answer> read(MovieWish wish, boolean linked, Listener listener) {
    return popular
        .of(wish.selection(), listener.speaker())
        .map(found -> read(found, wish, listener))
        .map(answer -> linked || isIn(listener) ? answer : withOwn(answer, listener.phrases()));
  }

  private static Answer withOwn(Answer answer, Phrases phrases) {
    return answer.after(phrases.say(Phrase.POPULAR_OWN));
  }

  private Answer read(ListWithHistoryVersion found, MovieWish wish, Listener listener) {
    SpokenList list = new SpokenList(found, wish.selection(), listener.phrases());
    return wish.kind() == WishKind.SURPRISE && !list.movies().isEmpty()
        ? surprise.pick(list, listener.place())
        : list.first(wish.amount().positive());
  }
}
