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
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/**
 * Keeps what people say of the movies that were read to them, in the same history as the site. Only
 * those whose account is linked have one.
 *
 * <p>Safe for use by any number of threads.
 */
public final class HistoryDialogue {
  private static final int MOST_STARS = 5;

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
        listener,
        (history, movie) -> history.hidden().contains(movie) ? history : history.hide(movie),
        title -> listener.phrases().say(Phrase.KEPT_HIDDEN, title));
  }

  /**
   * To "give it four stars".
   *
   * @throws StoreException if it is not known whether that was kept
   */
  public Answer rate(HeardNumber position, HeardNumber stars, Listener listener) {
    OptionalLong given = stars.positive();
    Phrases phrases = listener.phrases();
    if (given.isEmpty() || given.getAsLong() > MOST_STARS) {
      return Answer.asking(phrases.say(Phrase.HOW_MANY_STARS), phrases.say(Phrase.STARS_EXAMPLE));
    }
    RatedMovie rating = new RatedMovie((int) (2 * given.getAsLong()), clock.instant());
    return keep(
        position,
        listener,
        (history, movie) -> history.rate(movie, rating),
        title -> phrases.say(Phrase.KEPT_RATING, title, given.getAsLong()));
  }

  /**
   * To "undo that": what was said of a movie last is taken back. To say it again takes that back.
   *
   * @throws StoreException if it is not known whether that was done
   */
  public Answer undo(Listener listener) {
    Phrases phrases = listener.phrases();
    if (listener.undo().isEmpty()) {
      return Answer.asking(phrases.say(Phrase.UNDO_NOTHING), phrases.say(Phrase.WELCOME_MORE));
    }
    Undo undo = listener.undo().get();
    return time.within(() -> accounts.of(listener.speaker()).map(owner -> change(owner, undo)))
        .map(
            redo ->
                Answer.asking(
                        phrases.say(Phrase.UNDONE) + " " + phrases.say(Phrase.ANYTHING_ELSE),
                        phrases.say(Phrase.ANYTHING_ELSE_MORE))
                    .undoing(redo))
        .orElseGet(() -> notLinked(phrases));
  }

  private Undo change(UserId owner, Undo undo) {
    return change(
        owner,
        undo.movie(),
        Optional.empty(),
        (history, movie) -> history.withMark(movie, undo.before()));
  }

  /** Makes a change; what takes it back. */
  private Undo change(UserId owner, long movie, Optional<String> list, Change change) {
    ChangeCause cause = new ChangeCause(EventSource.VOICE, list, clock.instant());
    HistoryUpdate update = histories.update(owner, cause, history -> change.of(history, movie));
    return new Undo(movie, update.before().mark(movie));
  }

  private Answer keep(
      HeardNumber position, Listener listener, Change change, UnaryOperator<String> confirmation) {
    Phrases phrases = listener.phrases();
    if (listener.place().isEmpty()) {
      return ListQuestions.noList(phrases);
    }
    Place place = listener.place().get();
    Optional<Long> movie = place.movie(position);
    if (movie.isEmpty()) {
      return ListQuestions.whichOne(place, position, phrases);
    }
    try {
      return time.within(() -> keep(listener.speaker(), place, movie.get(), change))
          .map(kept -> confirmed(confirmation.apply(kept.title()), place, kept.undo(), phrases))
          .orElseGet(() -> notLinked(phrases));
    } catch (PersonGoneException e) {
      return notLinked(phrases);
    } catch (HistoryFullException e) {
      return Answer.asking(phrases.say(Phrase.HISTORY_FULL), phrases.say(Phrase.WELCOME_MORE));
    }
  }

  /** What became durable. */
  private record Kept(String title, Undo undo) {}

  /** Only of a person who is linked and hears their own list. */
  private Optional<Kept> keep(Speaker speaker, Place place, long movie, Change change) {
    Optional<UserId> owner =
        place.dataSetUser().isPresent() ? Optional.empty() : accounts.of(speaker);
    return owner.flatMap(user -> lists.find(user).flatMap(list -> keep(user, list, movie, change)));
  }

  private Optional<Kept> keep(UserId owner, RecommendationList list, long movie, Change change) {
    return list.movies().stream()
        .filter(entry -> entry.id() == movie)
        .findFirst()
        .map(
            entry -> new Kept(entry.title(), change(owner, movie, Optional.of(list.id()), change)));
  }

  private static Answer confirmed(String confirmation, Place place, Undo undo, Phrases phrases) {
    return Answer.asking(
            confirmation + " " + phrases.say(Phrase.ANYTHING_ELSE),
            phrases.say(Phrase.ANYTHING_ELSE_MORE))
        .at(place.about(undo.movie()))
        .undoing(undo);
  }

  private Answer notLinked(Phrases phrases) {
    Answer answer =
        Answer.asking(phrases.say(Phrase.KEPT_NOWHERE), phrases.say(Phrase.WELCOME_MORE));
    return accounts.areLinkedInApp() ? answer.with(Card.LINK_ACCOUNT) : answer;
  }
}
