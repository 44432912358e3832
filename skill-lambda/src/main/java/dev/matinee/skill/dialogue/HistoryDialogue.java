package dev.matinee.skill.dialogue;

import dev.matinee.skill.dialogue.answer.Answer;
import dev.matinee.skill.dialogue.answer.Asked;
import dev.matinee.skill.dialogue.answer.Question;
import dev.matinee.skill.dialogue.heard.HeardNumber;
import dev.matinee.skill.dialogue.heard.HeardStars;
import dev.matinee.skill.dialogue.memory.Place;
import dev.matinee.skill.dialogue.memory.Undo;
import dev.matinee.skill.dialogue.memory.Undos;
import dev.matinee.skill.dialogue.people.Listener;
import dev.matinee.skill.dialogue.people.MovieMarks;
import dev.matinee.skill.dialogue.people.NamedMovies;
import dev.matinee.skill.dialogue.people.PlacedLists;
import dev.matinee.skill.dialogue.phrase.Phrase;
import dev.matinee.skill.dialogue.phrase.Phrases;
import dev.matinee.skill.dialogue.spoken.SpokenMovie;
import dev.matinee.store.History;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendationStore;
import dev.matinee.store.StoreException;
import dev.matinee.store.UserId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * Keeps what people say of the movies that were read to them, in the same history as the site. Only
 * those whose account is linked have one.
 *
 * <p>Safe for use by any number of threads.
 */
public final class HistoryDialogue {
  private final RecommendationStore lists;
  private final PlacedLists placed;
  private final NamedMovies movies;
  private final MovieMarks marks;

  /**
   * Reads lists.
   *
   * @param lists where movies were named from
   * @param placed lists that conversations are about
   * @param movies that were named beside a list
   * @param marks keeps what is said of one
   */
  public HistoryDialogue(
      RecommendationStore lists, PlacedLists placed, NamedMovies movies, MovieMarks marks) {
    this.placed = placed;
    this.lists = lists;
    this.movies = movies;
    this.marks = marks;
  }

  /**
   * To "I have seen the second one". A rating stays; a movie that was saved for later no longer is.
   *
   * @throws StoreException if it is not known whether that was kept
   */
  public Answer seen(HeardNumber position, Listener listener) {
    return keep(
        position,
        Asked.of(Question.WHICH_WAS_SEEN),
        listener,
        HistoryDialogue::watch,
        title -> listener.phrases().say(Phrase.KEPT_SEEN, title));
  }

  static History watch(History history, long movie) {
    boolean seen = history.ratings().containsKey(movie) || history.watched().contains(movie);
    return seen ? history.unsave(movie) : history.watch(movie);
  }

  /**
   * To "not interested in the third one".
   *
   * @throws StoreException if it is not known whether that was kept
   */
  public Answer notInterested(HeardNumber position, Listener listener) {
    return keep(
        position,
        Asked.of(Question.WHICH_TO_HIDE),
        listener,
        HistoryDialogue::hide,
        title -> listener.phrases().say(Phrase.KEPT_HIDDEN, title));
  }

  static History hide(History history, long movie) {
    return history.hidden().contains(movie) ? history : history.hide(movie);
  }

  /**
   * To "save it": the watchlist of the site.
   *
   * @throws StoreException if it is not known whether that was kept
   */
  public Answer save(HeardNumber position, Listener listener) {
    return keep(
        position,
        Asked.of(Question.WHICH_TO_SAVE),
        listener,
        marks::save,
        title -> listener.phrases().say(Phrase.KEPT_SAVED, title));
  }

  /**
   * To "give it four stars". What is missing is asked for: the movie first, then the stars.
   *
   * @throws StoreException if it is not known whether that was kept
   */
  public Answer rate(HeardNumber position, HeardStars stars, Listener listener) {
    Phrases phrases = listener.phrases();
    OptionalInt halves = stars.halves();
    Map<String, String> known =
        halves.isPresent() ? Map.of(Question.STARS.slot(), stars.words().orElseThrow()) : Map.of();
    Asked whichOne = new Asked(Question.WHICH_TO_RATE, known);
    if (halves.isEmpty()) {
      return listener
          .place()
          .flatMap(place -> place.movie(position).map(place::about))
          .map(place -> howManyStars(phrases).at(place))
          .orElseGet(() -> whichOneOrNoList(position, whichOne, listener));
    }
    RatedMovie rating = new RatedMovie(halves.getAsInt(), marks.clock().instant());
    return keep(
        position,
        whichOne,
        listener,
        (history, movie) -> history.rate(movie, rating),
        title -> phrases.say(Phrase.KEPT_RATING, title, phrases.stars(rating.stars())));
  }

  private static Answer howManyStars(Phrases phrases) {
    return Answer.askingFor(
        Asked.of(Question.STARS),
        phrases.say(Phrase.HOW_MANY_STARS),
        phrases.say(Phrase.STARS_EXAMPLE));
  }

  private static Answer whichOneOrNoList(HeardNumber position, Asked whichOne, Listener listener) {
    return listener
        .place()
        .map(place -> ListQuestions.whichOne(whichOne, place, position, listener.phrases()))
        .orElseGet(() -> ListQuestions.noList(listener.phrases()));
  }

  /**
   * To "undo that": what was said of a movie last is taken back; to say it again takes back what
   * was said before.
   *
   * @throws StoreException if it is not known whether that was done
   */
  public Answer undo(Listener listener) {
    Phrases phrases = listener.phrases();
    Undos undos = listener.undos();
    if (undos.latest().isEmpty()) {
      return Answer.asking(phrases.say(Phrase.UNDO_NOTHING), phrases.say(Phrase.WELCOME_MORE));
    }
    Undo undo = undos.latest().get();
    return marks.takeBack(undo, listener)
        ? Answer.asking(
                undo.words(phrases) + " " + phrases.say(Phrase.ANYTHING_ELSE),
                phrases.say(Phrase.ANYTHING_ELSE_MORE))
            .undoing(undos.withoutLatest())
        : marks.notLinked(phrases);
  }

  private Answer keep(
      HeardNumber position,
      Asked whichOne,
      Listener listener,
      MovieMarks.Change change,
      UnaryOperator<String> confirmation) {
    return listener
        .place()
        .flatMap(place -> place.movie(position).map(place::about))
        .map(
            about ->
                marks.keep(owner -> marked(owner, about, listener), change, confirmation, listener))
        .orElseGet(() -> whichOneOrNoList(position, whichOne, listener));
  }

  /** Of the list, also of another person's; or named beside it. */
  private Optional<MovieMarks.Marked> marked(UserId owner, Place about, Listener listener) {
    long movie = about.focus().orElseThrow();
    return marked(about, owner, movie, listener)
        .or(() -> movies.find(movie, listener).map(MovieMarks.Marked::of));
  }

  private Optional<MovieMarks.Marked> marked(
      Place about, UserId owner, long movie, Listener listener) {
    return about.isOfOneOwner()
        ? lists.find(about.owner().orElse(owner)).flatMap(list -> marked(owner, list, movie))
        : placed.of(about, listener.speaker()).flatMap(found -> marked(owner, found.list(), movie));
  }

  private static Optional<MovieMarks.Marked> marked(
      UserId owner, RecommendationList list, long movie) {
    Optional<String> cause = Optional.of(list.id()).filter(id -> list.userId().equals(owner));
    return marked(list, movie, cause);
  }

  private static Optional<MovieMarks.Marked> marked(
      RecommendationList list, long movie, Optional<String> cause) {
    return list.movies().stream()
        .filter(entry -> entry.id() == movie)
        .findFirst()
        .map(entry -> new MovieMarks.Marked(movie, new SpokenMovie(entry).title(), cause));
  }
}
