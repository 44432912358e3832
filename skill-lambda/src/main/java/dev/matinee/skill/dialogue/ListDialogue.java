package dev.matinee.skill.dialogue;

import dev.matinee.store.RecommendationStore;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.StoreException;
import dev.matinee.store.StoredList;
import dev.matinee.store.UserId;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Goes through the list that a conversation is about, and tells more of its movies.
 *
 * <p>Safe for use by any number of threads.
 */
public final class ListDialogue {
  private static final int LEAST_AT_A_TIME = 2;
  private static final int MOST_AT_A_TIME = 5;

  private final RecommendationStore lists;
  private final LinkedAccounts accounts;
  private final StoreTime time;

  public ListDialogue(RecommendationStore lists, LinkedAccounts accounts, StoreTime time) {
    this.lists = lists;
    this.accounts = accounts;
    this.time = time;
  }

  /**
   * Who listens, and to what.
   *
   * @param previous what the skill said before
   * @param alexaUserId who speaks
   * @param phrases in the language of the person
   */
  public record Listener(Optional<Answer> previous, Optional<String> alexaUserId, Phrases phrases) {
    Optional<Place> place() {
      return previous.flatMap(Answer::place);
    }
  }

  /**
   * To "next" and "the rest".
   *
   * @throws StoreException if the list cannot be read
   */
  public Answer next(Listener listener) {
    return inList(listener, (list, place) -> list.page(place.to(), place.to() + atATime(place)));
  }

  /**
   * To "previous".
   *
   * @throws StoreException if the list cannot be read
   */
  public Answer previous(Listener listener) {
    return inList(
        listener,
        (list, place) ->
            place.from() == 0
                ? list.page(0, place.to()).after(listener.phrases().say(Phrase.PAGE_FIRST))
                : list.page(Math.max(0, place.from() - atATime(place)), place.from()));
  }

  /**
   * To "start over" while a list is read.
   *
   * @throws StoreException if the list cannot be read
   */
  public Answer fromTheTop(Listener listener) {
    return inList(listener, (list, place) -> list.page(0, atATime(place)));
  }

  /**
   * To "tell me more about the second one".
   *
   * @throws StoreException if the list cannot be read
   */
  public Answer details(HeardNumber position, Listener listener) {
    return about(position, listener, SpokenMovie::details);
  }

  /**
   * To "why that one".
   *
   * @throws StoreException if the list cannot be read
   */
  public Answer why(HeardNumber position, Listener listener) {
    return about(position, listener, SpokenMovie::reasons);
  }

  private Answer about(
      HeardNumber position, Listener listener, BiFunction<SpokenMovie, Phrases, String> telling) {
    Phrases phrases = listener.phrases();
    Optional<Place> place = listener.place();
    if (place.isEmpty()) {
      return ListQuestions.noList(phrases);
    }
    Optional<Long> id = place.get().movie(position);
    if (id.isEmpty()) {
      return ListQuestions.whichOne(place.get(), position, phrases);
    }
    return time.within(() -> stored(place.get(), listener.alexaUserId()))
        .flatMap(found -> movie(found, id.get()))
        .map(
            movie ->
                Answer.asking(
                        telling.apply(new SpokenMovie(movie), phrases)
                            + " "
                            + phrases.say(Phrase.ANYTHING_ELSE),
                        phrases.say(Phrase.MOVIE_MORE))
                    .at(place.get().about(id.get())))
        .orElseGet(
            () ->
                Answer.asking(phrases.say(Phrase.LIST_CHANGED), phrases.say(Phrase.WELCOME_MORE)));
  }

  private Answer inList(Listener listener, BiFunction<SpokenList, Place, Answer> reading) {
    Optional<Place> place = listener.place();
    Phrases phrases = listener.phrases();
    return place
        .flatMap(at -> time.within(() -> stored(at, listener.alexaUserId())))
        .filter(found -> !found.list().movies().isEmpty())
        .map(found -> reading.apply(new SpokenList(found, phrases), place.orElseThrow()))
        .orElseGet(() -> ListQuestions.noList(phrases));
  }

  private Optional<StoredList> stored(Place place, Optional<String> alexaUserId) {
    Optional<UserId> owner =
        place.dataSetUser().isPresent()
            ? Optional.of(UserId.ofDataSetUser(place.dataSetUser().getAsLong()))
            : accounts.of(alexaUserId);
    return owner.flatMap(lists::findWithHistoryVersion);
  }

  private static Optional<RecommendedMovie> movie(StoredList list, long id) {
    return list.list().movies().stream().filter(movie -> movie.id() == id).findFirst();
  }

  private static int atATime(Place place) {
    return Math.max(LEAST_AT_A_TIME, Math.min(MOST_AT_A_TIME, place.movies().size()));
  }
}
