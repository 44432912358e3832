package dev.matinee.skill.dialogue;

import dev.matinee.skill.dialogue.ListDialogue.Listener;
import dev.matinee.store.History;
import dev.matinee.store.HistoryFullException;
import dev.matinee.store.HistoryStore;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.RecommendationStore;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.StoreException;
import dev.matinee.store.UserId;
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
   * To "I have seen the second one". A rating stays.
   *
   * @throws StoreException if it is not known whether that was kept
   */
  public Answer seen(HeardNumber position, Listener listener) {
    return keep(
        position,
        listener,
        (history, movie) ->
            history.ratings().containsKey(movie) || history.watched().contains(movie)
                ? history
                : history.watch(movie),
        title -> listener.phrases().say(Phrase.KEPT_SEEN, title));
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
      return time.within(() -> keep(listener.alexaUserId(), place, movie.get(), change))
          .map(kept -> confirmed(confirmation.apply(kept.title()), place, kept, phrases))
          .orElseGet(() -> notLinked(phrases));
    } catch (HistoryFullException e) {
      return Answer.asking(phrases.say(Phrase.HISTORY_FULL), phrases.say(Phrase.WELCOME_MORE));
    }
  }

  /** The movie, of whoever is linked and hears their own list; what is kept is durable then. */
  private Optional<RecommendedMovie> keep(
      Optional<String> alexaUserId, Place place, long movie, Change change) {
    Optional<UserId> owner =
        place.dataSetUser().isPresent() ? Optional.empty() : accounts.of(alexaUserId);
    Optional<RecommendedMovie> spoken = owner.flatMap(user -> spoken(user, movie));
    if (spoken.isPresent()) {
      History unused =
          histories.update(owner.get(), history -> change.of(history, spoken.get().id()));
    }
    return spoken;
  }

  private Optional<RecommendedMovie> spoken(UserId owner, long movie) {
    return lists.find(owner).stream()
        .flatMap(list -> list.movies().stream())
        .filter(entry -> entry.id() == movie)
        .findFirst();
  }

  private static Answer confirmed(
      String confirmation, Place place, RecommendedMovie movie, Phrases phrases) {
    return Answer.asking(
            confirmation + " " + phrases.say(Phrase.ANYTHING_ELSE),
            phrases.say(Phrase.ANYTHING_ELSE_MORE))
        .at(place.about(movie.id()));
  }

  private static Answer notLinked(Phrases phrases) {
    return Answer.asking(phrases.say(Phrase.KEPT_NOWHERE), phrases.say(Phrase.WELCOME_MORE));
  }
}
