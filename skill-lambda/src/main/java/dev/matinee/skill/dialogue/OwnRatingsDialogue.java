package dev.matinee.skill.dialogue;

import dev.matinee.skill.dialogue.answer.Answer;
import dev.matinee.skill.dialogue.answer.Asked;
import dev.matinee.skill.dialogue.answer.Question;
import dev.matinee.skill.dialogue.answer.StoreTime;
import dev.matinee.skill.dialogue.heard.HeardNumber;
import dev.matinee.skill.dialogue.heard.HeardTitle;
import dev.matinee.skill.dialogue.memory.Place;
import dev.matinee.skill.dialogue.memory.Undo;
import dev.matinee.skill.dialogue.people.LinkedAccounts;
import dev.matinee.skill.dialogue.people.Listener;
import dev.matinee.skill.dialogue.people.MovieMarks;
import dev.matinee.skill.dialogue.people.NamedMovies;
import dev.matinee.skill.dialogue.phrase.Phrase;
import dev.matinee.skill.dialogue.phrase.Phrases;
import dev.matinee.skill.dialogue.spoken.SpokenMovie;
import dev.matinee.store.History;
import dev.matinee.store.HistoryStore;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.StoreException;
import dev.matinee.store.event.EventKind;
import dev.matinee.store.event.HistoryEvent;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;

/**
 * Tells of the ratings that the speaker gave, here or on the site, and takes one of them away.
 *
 * <p>Safe for use by any number of threads.
 */
public final class OwnRatingsDialogue {
  private final HistoryStore histories;
  private final LinkedAccounts accounts;
  private final NamedMovies movies;
  private final MovieMarks marks;
  private final MovieNaming naming;
  private final StoreTime time;

  /**
   * Reads histories.
   *
   * @param movies tells the titles
   * @param marks takes ratings away
   * @param time that a turn may spend with the store
   */
  public OwnRatingsDialogue(
      HistoryStore histories,
      LinkedAccounts accounts,
      NamedMovies movies,
      MovieMarks marks,
      StoreTime time) {
    this.histories = histories;
    this.accounts = accounts;
    this.movies = movies;
    this.marks = marks;
    this.naming = new MovieNaming(movies, time);
    this.time = time;
  }

  /** A movie that is rated. */
  private record Rated(long id, RatedMovie rating) {
    static Rated of(Map.Entry<Long, RatedMovie> entry) {
      return new Rated(entry.getKey(), entry.getValue());
    }
  }

  /**
   * To "what did I rate last". From then on the talk is of that movie.
   *
   * @throws StoreException if the history cannot be read
   */
  public Answer last(Listener listener) {
    return ofOwn(listener, (history, phrases) -> last(history, listener));
  }

  /**
   * To "how many have I rated".
   *
   * @throws StoreException if the history cannot be read
   */
  public Answer count(Listener listener) {
    return ofOwn(
        listener,
        (history, phrases) ->
            MovieNaming.whatElse(
                phrases.say(Phrase.RATED_COUNT, history.ratings().size()), phrases));
  }

  /**
   * To "take that rating away": that of the movie that was spoken of, else the latest one. It can
   * be taken back.
   *
   * @throws StoreException if it is not known whether that was kept
   */
  public Answer remove(Listener listener) {
    return ofOwn(listener, (history, phrases) -> remove(history, listener));
  }

  /**
   * To "take away the rating of the second one".
   *
   * @throws StoreException if it is not known whether that was kept
   */
  public Answer remove(HeardNumber position, Listener listener) {
    if (position.isMissing()) {
      return remove(listener);
    }
    Asked which = Asked.of(Question.WHICH_TO_UNRATE);
    Optional<Place> place = listener.place();
    if (place.isEmpty()) {
      return ListQuestions.noList(listener.phrases());
    }
    return place
        .get()
        .movie(position)
        .map(movie -> ofOwn(listener, (history, phrases) -> remove(movie, history, listener)))
        .orElseGet(() -> ListQuestions.whichOne(which, place.get(), position, listener.phrases()));
  }

  /**
   * To "take away the rating of Alien".
   *
   * @throws StoreException if it is not known whether that was kept
   */
  public Answer remove(HeardTitle heard, Listener listener) {
    return naming.about(
        heard,
        new Asked(Question.NAMED_TO_UNRATE, heard.slots()),
        listener,
        (movie, found) ->
            ofOwn(listener, (history, phrases) -> remove(movie.id(), history, listener)));
  }

  private Answer ofOwn(Listener listener, BiFunction<History, Phrases, Answer> answering) {
    Phrases phrases = listener.phrases();
    Optional<History> history =
        time.within(() -> accounts.of(listener.speaker()).map(histories::read));
    if (history.isEmpty()) {
      return marks.notLinked(phrases);
    }
    return history.get().ratings().isEmpty()
        ? MovieNaming.whatElse(phrases.say(Phrase.RATED_COUNT, 0), phrases)
        : answering.apply(history.get(), phrases);
  }

  /** A rating tells its second; of those of one second the events tell which came last. */
  private static Rated latest(History history) {
    return history.ratings().entrySet().stream()
        .map(Rated::of)
        .max(
            Comparator.comparing((Rated rated) -> rated.rating().ratedAt())
                .thenComparing(rated -> changedIn(history, rated))
                .thenComparing(Rated::id))
        .orElseThrow();
  }

  /** The version of the history since when a movie is rated so, as far as events tell. */
  private static long changedIn(History history, Rated rated) {
    return history.events().events().stream()
        .filter(event -> event.kind() == EventKind.RATED)
        .filter(event -> event.movieId().equals(OptionalLong.of(rated.id())))
        .mapToLong(HistoryEvent::historyVersion)
        .max()
        .orElse(0);
  }

  private Answer last(History history, Listener listener) {
    Phrases phrases = listener.phrases();
    Rated last = latest(history);
    String stars = phrases.stars(last.rating().stars());
    Optional<String> title = title(last.id(), listener);
    String sentence =
        title.isPresent()
            ? phrases.say(Phrase.RATED_LAST, title.get(), stars)
            : phrases.say(Phrase.RATED_UNTITLED, stars);
    Answer answer = MovieNaming.whatElse(sentence, phrases);
    return place(last.id(), listener).map(answer::at).orElse(answer);
  }

  private Answer remove(History history, Listener listener) {
    return remove(
        listener
            .place()
            .flatMap(Place::focus)
            .filter(id -> history.mark(id).rating().isPresent())
            .orElseGet(() -> latest(history).id()),
        history,
        listener);
  }

  private Answer remove(long id, History history, Listener listener) {
    Phrases phrases = listener.phrases();
    String title = title(id, listener).orElseGet(() -> phrases.say(Phrase.RATED_UNKNOWN_MOVIE));
    Optional<RatedMovie> rating = history.mark(id).rating();
    if (rating.isEmpty()) {
      return MovieNaming.whatElse(
          phrases.say(Phrase.KEPT_UNRATED_ALREADY, phrases.title(title)), phrases);
    }
    return marks.keep(
        owner -> Optional.of(new MovieMarks.Marked(id, title, Optional.empty())),
        History::unrate,
        of -> phrases.say(Phrase.KEPT_UNRATED, of, phrases.stars(rating.get().stars())),
        listener);
  }

  /** By the data, else as it was just named. */
  private Optional<String> title(long id, Listener listener) {
    return time.within(() -> movies.find(id, listener))
        .map(SpokenMovie::of)
        .map(SpokenMovie::title)
        .or(
            () ->
                listener.undos().changes().stream()
                    .filter(undo -> undo.movie() == id)
                    .map(Undo::title)
                    .findFirst());
  }

  private Optional<Place> place(long id, Listener listener) {
    return listener
        .place()
        .or(
            () ->
                time.within(() -> movies.of(listener))
                    .map(found -> MovieNaming.besides(List.of(id), found, listener)))
        .map(at -> at.about(id));
  }
}
