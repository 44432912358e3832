package dev.matinee.skill.dialogue;

import dev.matinee.skill.dialogue.answer.Answer;
import dev.matinee.skill.dialogue.answer.Asked;
import dev.matinee.skill.dialogue.answer.Question;
import dev.matinee.skill.dialogue.answer.StoreTime;
import dev.matinee.skill.dialogue.heard.HeardNumber;
import dev.matinee.skill.dialogue.memory.Place;
import dev.matinee.skill.dialogue.people.HeardMovies;
import dev.matinee.skill.dialogue.people.Listener;
import dev.matinee.skill.dialogue.people.NamedMovies;
import dev.matinee.skill.dialogue.people.PlacedLists;
import dev.matinee.skill.dialogue.phrase.Phrase;
import dev.matinee.skill.dialogue.phrase.Phrases;
import dev.matinee.skill.dialogue.spoken.SpokenList;
import dev.matinee.skill.dialogue.spoken.SpokenMovie;
import dev.matinee.skill.dialogue.spoken.Telling;
import dev.matinee.store.ListWithHistoryVersion;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.StoreException;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Goes through the list that a conversation is about, and tells more of its movies.
 *
 * <p>Safe for use by any number of threads.
 */
public final class ListDialogue {
  private final PlacedLists lists;
  private final HeardMovies heard;
  private final NamedMovies movies;
  private final StoreTime time;

  /**
   * Reads lists.
   *
   * @param lists that conversations are about
   * @param heard keeps what was named
   * @param movies that are in no list
   * @param time that a turn may spend with the store
   */
  public ListDialogue(PlacedLists lists, HeardMovies heard, NamedMovies movies, StoreTime time) {
    this.lists = lists;
    this.heard = heard;
    this.movies = movies;
    this.time = time;
  }

  /**
   * To "next" and "the rest".
   *
   * @throws StoreException if the list cannot be read
   */
  public Answer next(Listener listener) {
    return inList(listener, (list, place) -> list.after(place));
  }

  /**
   * To "ten more" and "another one".
   *
   * @param amount how many; one where nothing of use was said
   * @throws StoreException if the list cannot be read
   */
  public Answer more(HeardNumber amount, Listener listener) {
    int count = (int) Math.min(amount.positive().orElse(1), SpokenList.MOST_TITLES);
    return inList(listener, (list, place) -> list.after(place, count));
  }

  /**
   * To "previous".
   *
   * @throws StoreException if the list cannot be read
   */
  public Answer previous(Listener listener) {
    return inList(listener, (list, place) -> list.before(place));
  }

  /**
   * To "start over" while a list is read.
   *
   * @throws StoreException if the list cannot be read
   */
  public Answer fromTheTop(Listener listener) {
    return inList(listener, (list, place) -> list.top(place));
  }

  /**
   * To "tell me more about the second one".
   *
   * @throws StoreException if the list cannot be read
   */
  public Answer details(HeardNumber position, Listener listener) {
    return about(position, Question.WHICH_TO_TELL, listener, Telling.DETAILS);
  }

  /**
   * To "why that one".
   *
   * @throws StoreException if the list cannot be read
   */
  public Answer why(HeardNumber position, Listener listener) {
    return about(position, Question.WHICH_TO_EXPLAIN, listener, Telling.REASONS);
  }

  /**
   * To "send it to my phone": the list as a card.
   *
   * @throws StoreException if the list cannot be read
   */
  public Answer toPhone(Listener listener) {
    Phrases phrases = listener.phrases();
    return inList(
        listener,
        (list, place) ->
            Answer.asking(
                    phrases.say(Phrase.SENT) + " " + phrases.say(Phrase.ANYTHING_ELSE),
                    phrases.say(Phrase.ANYTHING_ELSE_MORE))
                .with(list.card()));
  }

  /**
   * To a touch on one of the movies that are shown.
   *
   * @param movie that was touched; empty where something else was
   * @throws StoreException if the list cannot be read
   */
  public Answer touched(Optional<Long> movie, Listener listener) {
    Optional<Long> known =
        movie.filter(id -> listener.place().stream().anyMatch(p -> p.movies().contains(id)));
    return about(known, HeardNumber.NOTHING, Question.WHICH_TO_TELL, listener, Telling.DETAILS);
  }

  private Answer about(
      HeardNumber position, Question question, Listener listener, Telling telling) {
    Optional<Long> movie = listener.place().flatMap(place -> place.movie(position));
    return about(movie, position, question, listener, telling);
  }

  private Answer about(
      Optional<Long> movie,
      HeardNumber position,
      Question question,
      Listener listener,
      Telling telling) {
    Phrases phrases = listener.phrases();
    if (listener.place().isEmpty()) {
      return ListQuestions.noList(phrases);
    }
    Place place = listener.place().get();
    if (movie.isEmpty()) {
      return ListQuestions.whichOne(Asked.of(question), place, position, phrases);
    }
    return time.within(() -> lists.spoken(place, listener))
        .flatMap(list -> about(movie.get(), place, list, phrases, telling))
        .or(() -> unlisted(movie.get(), place, listener, telling))
        .orElseGet(
            () ->
                Answer.asking(phrases.say(Phrase.LIST_CHANGED), phrases.say(Phrase.WELCOME_MORE)));
  }

  /** A movie that was named beside the list. */
  private Optional<Answer> unlisted(long id, Place place, Listener listener, Telling telling) {
    Phrases phrases = listener.phrases();
    return time.within(() -> movies.find(id, listener))
        .map(SpokenMovie::of)
        .map(
            movie ->
                Answer.asking(
                        telling.unlisted().apply(movie, phrases)
                            + " "
                            + phrases.say(Phrase.ANYTHING_ELSE),
                        phrases.say(Phrase.ANYTHING_ELSE_MORE))
                    .at(place.about(id)));
  }

  private static Optional<Answer> about(
      long id, Place place, SpokenList list, Phrases phrases, Telling telling) {
    return movie(list.stored(), id)
        .map(
            movie ->
                Answer.asking(
                        list.told(movie, telling) + " " + phrases.say(Phrase.ANYTHING_ELSE),
                        phrases.say(Phrase.MOVIE_MORE))
                    .showing(list.shown(movie))
                    .at(place.about(id)));
  }

  private Answer inList(Listener listener, BiFunction<SpokenList, Place, Answer> reading) {
    return listener
        .place()
        .flatMap(place -> time.within(() -> read(place, listener, reading)))
        .orElseGet(() -> ListQuestions.noList(listener.phrases()));
  }

  private Optional<Answer> read(
      Place place, Listener listener, BiFunction<SpokenList, Place, Answer> reading) {
    return lists
        .spoken(place, listener)
        .map(list -> heard.noting(list.stored(), reading.apply(list, place)));
  }

  private static Optional<RecommendedMovie> movie(ListWithHistoryVersion list, long id) {
    return list.list().movies().stream().filter(movie -> movie.id() == id).findFirst();
  }
}
