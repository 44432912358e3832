package dev.matinee.skill.dialogue;

import dev.matinee.store.History;
import dev.matinee.store.HistoryFullException;
import dev.matinee.store.HistoryStore;
import dev.matinee.store.HistoryUpdate;
import dev.matinee.store.PersonGoneException;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendationStore;
import dev.matinee.store.StoreException;
import dev.matinee.store.UserId;
import dev.matinee.store.event.ChangeCause;
import dev.matinee.store.event.EventSource;
import java.time.Clock;
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
  private final HistoryStore histories;
  private final RecommendationStore lists;
  private final LinkedAccounts accounts;
  private final StoreTime time;
  private final Clock clock;

  public HistoryDialogue(
      HistoryStore histories,
      RecommendationStore lists,
      LinkedAccounts accounts,
      StoreTime time,
      Clock clock) {
    this.histories = histories;
    this.lists = lists;
    this.accounts = accounts;
    this.time = time;
    this.clock = clock;
  }

  /** A change that is said of one movie. */
  @FunctionalInterface
  private interface Change {
    History of(History history, long movieId);
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

  private static History watch(History history, long movie) {
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
        (history, movie) -> history.hidden().contains(movie) ? history : history.hide(movie),
        title -> listener.phrases().say(Phrase.KEPT_HIDDEN, title));
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
    RatedMovie rating = new RatedMovie(halves.getAsInt(), clock.instant());
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
    boolean isDone =
        time.within(() -> accounts.of(listener.speaker()).map(owner -> takeBack(owner, undo)))
            .isPresent();
    return isDone
        ? Answer.asking(
                undo.words(phrases) + " " + phrases.say(Phrase.ANYTHING_ELSE),
                phrases.say(Phrase.ANYTHING_ELSE_MORE))
            .undoing(undos.withoutLatest())
        : notLinked(phrases);
  }

  private HistoryUpdate takeBack(UserId owner, Undo undo) {
    return change(
        owner,
        undo.movie(),
        Optional.empty(),
        (history, movie) -> history.withMark(movie, undo.before()));
  }

  private HistoryUpdate change(UserId owner, long movie, Optional<String> list, Change change) {
    ChangeCause cause = new ChangeCause(EventSource.VOICE, list, clock.instant());
    return histories.update(owner, cause, history -> change.of(history, movie));
  }

  private Answer keep(
      HeardNumber position,
      Asked whichOne,
      Listener listener,
      Change change,
      UnaryOperator<String> confirmation) {
    Phrases phrases = listener.phrases();
    Optional<Long> movie = listener.place().flatMap(place -> place.movie(position));
    if (movie.isEmpty()) {
      return whichOneOrNoList(position, whichOne, listener);
    }
    Place place = listener.place().orElseThrow();
    try {
      return time.within(() -> keep(listener.speaker(), place, movie.get(), change))
          .map(kept -> confirmed(confirmation.apply(kept.undo().title()), place, kept, listener))
          .orElseGet(() -> notLinked(phrases));
    } catch (PersonGoneException e) {
      return notLinked(phrases);
    } catch (HistoryFullException e) {
      return Answer.asking(phrases.say(Phrase.HISTORY_FULL), phrases.say(Phrase.WELCOME_MORE));
    }
  }

  /** What became durable, and whether it was said for the first time. */
  private record Kept(Undo undo, boolean changed) {
    Undos after(Undos earlier) {
      return changed ? earlier.and(undo) : earlier;
    }
  }

  /** Only of a person who is linked, also in the list of another. */
  private Optional<Kept> keep(Speaker speaker, Place place, long movie, Change change) {
    return accounts
        .of(speaker)
        .flatMap(
            owner ->
                lists
                    .find(place.owner().orElse(owner))
                    .flatMap(list -> keep(owner, list, movie, change)));
  }

  private Optional<Kept> keep(UserId owner, RecommendationList list, long movie, Change change) {
    Optional<String> cause = Optional.of(list.id()).filter(id -> list.userId().equals(owner));
    return list.movies().stream()
        .filter(entry -> entry.id() == movie)
        .findFirst()
        .map(
            entry -> {
              HistoryUpdate update = change(owner, movie, cause, change);
              String title = new SpokenMovie(entry).title();
              return new Kept(
                  new Undo(movie, title, update.before().mark(movie)), update.changed());
            });
  }

  private static Answer confirmed(String confirmation, Place place, Kept kept, Listener listener) {
    Phrases phrases = listener.phrases();
    return Answer.asking(
            confirmation + " " + phrases.say(Phrase.ANYTHING_ELSE),
            phrases.say(Phrase.ANYTHING_ELSE_MORE))
        .at(place.about(kept.undo().movie()))
        .undoing(kept.after(listener.undos()));
  }

  private Answer notLinked(Phrases phrases) {
    Answer answer =
        Answer.asking(phrases.say(Phrase.KEPT_NOWHERE), phrases.say(Phrase.WELCOME_MORE));
    return accounts.areLinkedInApp() ? answer.with(Card.LINK_ACCOUNT) : answer;
  }
}
