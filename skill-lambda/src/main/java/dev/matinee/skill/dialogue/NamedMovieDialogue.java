package dev.matinee.skill.dialogue;

import dev.matinee.lists.titles.Title;
import dev.matinee.skill.dialogue.answer.Answer;
import dev.matinee.skill.dialogue.answer.Asked;
import dev.matinee.skill.dialogue.answer.Question;
import dev.matinee.skill.dialogue.answer.StoreTime;
import dev.matinee.skill.dialogue.heard.HeardStars;
import dev.matinee.skill.dialogue.heard.HeardTitle;
import dev.matinee.skill.dialogue.memory.Place;
import dev.matinee.skill.dialogue.people.CurrentLists;
import dev.matinee.skill.dialogue.people.LinkedAccounts;
import dev.matinee.skill.dialogue.people.Listener;
import dev.matinee.skill.dialogue.people.MovieMarks;
import dev.matinee.skill.dialogue.people.NamedMovies;
import dev.matinee.skill.dialogue.phrase.Phrase;
import dev.matinee.skill.dialogue.phrase.Phrases;
import dev.matinee.skill.dialogue.spoken.SpokenMovie;
import dev.matinee.skill.dialogue.spoken.Telling;
import dev.matinee.store.ListWithHistoryVersion;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.StoreException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * Talks of movies by their names, those that were not named before, too: "rate The Matrix five
 * stars", "tell me about Alien".
 *
 * <p>Safe for use by any number of threads.
 */
public final class NamedMovieDialogue {
  private final MovieNaming naming;
  private final CurrentLists lists;
  private final LinkedAccounts accounts;
  private final MovieMarks marks;
  private final StoreTime time;

  /**
   * Reads the published titles.
   *
   * @param movies by name
   * @param lists says why a movie is in the speaker's own one
   * @param marks keeps what is said of a movie
   * @param time that a turn may spend with the store
   */
  public NamedMovieDialogue(
      NamedMovies movies,
      CurrentLists lists,
      LinkedAccounts accounts,
      MovieMarks marks,
      StoreTime time) {
    this.naming = new MovieNaming(movies, time);
    this.lists = lists;
    this.accounts = accounts;
    this.marks = marks;
    this.time = time;
  }

  /**
   * To "I have seen Jaws".
   *
   * @throws StoreException if it is not known whether that was kept
   */
  public Answer seen(HeardTitle heard, Listener listener) {
    return marking(heard, Question.NAMED_SEEN, HistoryDialogue::watch, Phrase.KEPT_SEEN, listener);
  }

  /**
   * To "not interested in The Sixth Sense".
   *
   * @throws StoreException if it is not known whether that was kept
   */
  public Answer notInterested(HeardTitle heard, Listener listener) {
    return marking(
        heard, Question.NAMED_TO_HIDE, HistoryDialogue::hide, Phrase.KEPT_HIDDEN, listener);
  }

  /**
   * To "add Alien to my watchlist".
   *
   * @throws StoreException if it is not known whether that was kept
   */
  public Answer save(HeardTitle heard, Listener listener) {
    return marking(heard, Question.NAMED_TO_SAVE, marks::save, Phrase.KEPT_SAVED, listener);
  }

  /**
   * To "rate The Matrix five stars". Stars that are missing are asked for.
   *
   * @throws StoreException if it is not known whether that was kept
   */
  public Answer rate(HeardTitle heard, HeardStars stars, Listener listener) {
    OptionalInt halves = stars.halves();
    Map<String, String> known = new HashMap<>(heard.slots());
    stars.words().filter(said -> halves.isPresent()).ifPresent(said -> known.put("stars", said));
    return naming.about(
        heard,
        new Asked(Question.NAMED_TO_RATE, known),
        listener,
        (movie, found) ->
            halves.isPresent()
                ? rate(movie, halves.getAsInt(), listener)
                : howManyStars(movie, listener.phrases()));
  }

  private Answer rate(Title movie, int halves, Listener listener) {
    RatedMovie rating = new RatedMovie(halves, marks.clock().instant());
    Phrases phrases = listener.phrases();
    return mark(
        movie,
        (history, id) -> history.rate(id, rating),
        title -> phrases.say(Phrase.KEPT_RATING, title, phrases.stars(rating.stars())),
        listener);
  }

  private static Answer howManyStars(Title movie, Phrases phrases) {
    // Of this very film: its name may be that of another one, too.
    Map<String, String> known = new HashMap<>(Map.of("title", movie.title()));
    movie.year().ifPresent(year -> known.put("year", String.valueOf(year)));
    return Answer.askingFor(
        new Asked(Question.STARS_OF_NAMED, known),
        phrases.say(Phrase.HOW_MANY_STARS),
        phrases.say(Phrase.STARS_EXAMPLE));
  }

  private Answer marking(
      HeardTitle heard,
      Question question,
      MovieMarks.Change change,
      Phrase confirmation,
      Listener listener) {
    return naming.about(
        heard,
        new Asked(question, heard.slots()),
        listener,
        (movie, found) ->
            mark(movie, change, title -> listener.phrases().say(confirmation, title), listener));
  }

  private Answer mark(
      Title movie,
      MovieMarks.Change change,
      UnaryOperator<String> confirmation,
      Listener listener) {
    return marks.keep(
        owner -> Optional.of(MovieMarks.Marked.of(movie)), change, confirmation, listener);
  }

  /**
   * To "tell me about Alien".
   *
   * @throws StoreException if the movies cannot be read
   */
  public Answer tell(HeardTitle heard, Listener listener) {
    return telling(heard, Question.NAMED_TO_TELL, Telling.DETAILS, listener);
  }

  /**
   * To "why The Godfather".
   *
   * @throws StoreException if the movies cannot be read
   */
  public Answer why(HeardTitle heard, Listener listener) {
    return telling(heard, Question.NAMED_TO_EXPLAIN, Telling.REASONS, listener);
  }

  private Answer telling(HeardTitle heard, Question question, Telling telling, Listener listener) {
    Phrases phrases = listener.phrases();
    return naming.about(
        heard,
        new Asked(question, heard.slots()),
        listener,
        (movie, found) -> {
          String words =
              inOwnList(movie, listener)
                  .map(entry -> telling.listed().apply(entry, phrases))
                  .orElseGet(() -> telling.unlisted().apply(SpokenMovie.of(movie), phrases));
          Place at =
              listener
                  .place()
                  .orElseGet(() -> MovieNaming.besides(List.of(movie.id()), found, listener));
          return MovieNaming.whatElse(words, phrases).at(at.about(movie.id()));
        });
  }

  private Optional<SpokenMovie> inOwnList(Title movie, Listener listener) {
    return time.within(
        () ->
            accounts
                .of(listener.speaker())
                .or(() -> listener.place().flatMap(Place::owner))
                .flatMap(lists::find)
                .flatMap(list -> entry(list, movie.id()))
                .map(SpokenMovie::new));
  }

  private static Optional<RecommendedMovie> entry(ListWithHistoryVersion list, long movie) {
    return list.list().movies().stream().filter(each -> each.id() == movie).findFirst();
  }
}
