package dev.matinee.skill.dialogue;

import dev.matinee.lists.search.FoundTitles;
import dev.matinee.lists.titles.Title;
import dev.matinee.skill.dialogue.answer.Answer;
import dev.matinee.skill.dialogue.answer.Asked;
import dev.matinee.skill.dialogue.answer.StoreTime;
import dev.matinee.skill.dialogue.heard.HeardTitle;
import dev.matinee.skill.dialogue.memory.Place;
import dev.matinee.skill.dialogue.people.Listener;
import dev.matinee.skill.dialogue.people.NamedMovies;
import dev.matinee.skill.dialogue.people.NamedMovies.Movies;
import dev.matinee.skill.dialogue.phrase.Phrase;
import dev.matinee.skill.dialogue.phrase.Phrases;
import dev.matinee.skill.dialogue.spoken.SpokenMovie;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Finds the movie that a name means before something is said of it. Two movies of one name are
 * asked about. A name that no movie has changes nothing.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param movies by name
 * @param time that a turn may spend with the store
 */
record MovieNaming(NamedMovies movies, StoreTime time) {
  /** The answer for the one movie that is meant, with the movies it was found among. */
  Answer about(
      HeardTitle heard,
      Asked asked,
      Listener listener,
      BiFunction<Title, Movies, Answer> answering) {
    Optional<Movies> found = of(listener);
    if (found.isEmpty()) {
      return ListQuestions.noList(listener.phrases());
    }
    List<Long> named = listener.place().map(Place::movies).orElse(List.of());
    FoundTitles meant = heard.in(found.get().finder(), named);
    if (meant.isAmbiguous()) {
      return whichNamed(asked, meant, listener.phrases());
    }
    return meant
        .meant()
        .map(movie -> answering.apply(movie, found.get()))
        .orElseGet(
            () -> whatElse(listener.phrases().say(Phrase.TITLE_UNKNOWN), listener.phrases()));
  }

  /** The movies that a conversation may be about; empty where there are none. */
  Optional<Movies> of(Listener listener) {
    return time.within(() -> movies.of(listener));
  }

  /** A sentence, and the question what else there is. */
  static Answer whatElse(String sentence, Phrases phrases) {
    return Answer.asking(
        sentence + " " + phrases.say(Phrase.ANYTHING_ELSE), phrases.say(Phrase.ANYTHING_ELSE_MORE));
  }

  /** Where the talk goes on after movies were named that are no next ones of a list. */
  static Place besides(List<Long> named, Movies found, Listener listener) {
    return listener.place().orElseGet(() -> Place.before(found.whose())).naming(named);
  }

  private static Answer whichNamed(Asked asked, FoundTitles meant, Phrases phrases) {
    List<String> names =
        meant.movies().stream()
            .limit(HeardTitle.MOST_NAMED)
            .map(movie -> SpokenMovie.of(movie).inSentence(phrases))
            .toList();
    return Answer.askingFor(
        asked,
        phrases.say(Phrase.WHICH_NAMED, phrases.titles(names)),
        phrases.say(Phrase.WHICH_NAMED_MORE));
  }
}
