package dev.matinee.skill.dialogue;

import dev.matinee.lists.search.FoundTitles;
import dev.matinee.lists.similar.SimilarMovies;
import dev.matinee.lists.titles.Title;
import dev.matinee.skill.dialogue.NamedFilms.Films;
import dev.matinee.store.HistoryStore;
import dev.matinee.store.ListWithHistoryVersion;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.StoreException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Talks of films by their names, those that were not read out too: "rate The Matrix five stars",
 * "tell me about Alien", "a movie like Heat". Two films of one name are asked about. A name that no
 * film has changes nothing.
 *
 * <p>Safe for use by any number of threads.
 */
public final class NamedFilmDialogue {
  private static final int MOST_SIMILAR = 5;

  private final NamedFilms films;
  private final CurrentLists lists;
  private final LinkedAccounts accounts;
  private final HistoryStore histories;
  private final MovieMarks marks;
  private final StoreTime time;

  /**
   * Reads the published titles.
   *
   * @param films by name
   * @param lists says why a film is in the speaker's own one
   * @param histories of people who do not want to hear again of what they have seen
   * @param marks keeps what is said of a film
   * @param time that a turn may spend with the store
   */
  public NamedFilmDialogue(
      NamedFilms films,
      CurrentLists lists,
      LinkedAccounts accounts,
      HistoryStore histories,
      MovieMarks marks,
      StoreTime time) {
    this.films = films;
    this.lists = lists;
    this.accounts = accounts;
    this.histories = histories;
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
    return about(
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
    return about(
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
   * @throws StoreException if the films cannot be read
   */
  public Answer tell(HeardTitle heard, Listener listener) {
    return telling(heard, Question.NAMED_TO_TELL, Telling.DETAILS, listener);
  }

  /**
   * To "why The Godfather".
   *
   * @throws StoreException if the films cannot be read
   */
  public Answer why(HeardTitle heard, Listener listener) {
    return telling(heard, Question.NAMED_TO_EXPLAIN, Telling.REASONS, listener);
  }

  private Answer telling(HeardTitle heard, Question question, Telling telling, Listener listener) {
    Phrases phrases = listener.phrases();
    return about(
        heard,
        new Asked(question, heard.slots()),
        listener,
        (movie, found) -> {
          String words =
              inOwnList(movie, listener)
                  .map(entry -> telling.listed().apply(entry, phrases))
                  .orElseGet(() -> telling.unlisted().apply(SpokenMovie.of(movie), phrases));
          Answer answer = whatElse(words, phrases);
          return listener.place().map(at -> answer.at(at.about(movie.id()))).orElse(answer);
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

  /**
   * To "a movie like The Matrix". Films that the speaker knows already are left out.
   *
   * @throws StoreException if the films cannot be read
   */
  public Answer similar(HeardTitle heard, Listener listener) {
    return about(
        heard,
        new Asked(Question.NAMED_TO_RESEMBLE, heard.slots()),
        listener,
        (movie, found) -> similar(movie, found, listener));
  }

  /**
   * To "more like the second one".
   *
   * @throws StoreException if the films cannot be read
   */
  public Answer similar(HeardNumber position, Listener listener) {
    Optional<Place> place = listener.place();
    if (place.isEmpty()) {
      return ListQuestions.noList(listener.phrases());
    }
    Optional<Long> movie = place.get().movie(position);
    if (movie.isEmpty()) {
      Asked whichOne = Asked.of(Question.WHICH_TO_RESEMBLE);
      return ListQuestions.whichOne(whichOne, place.get(), position, listener.phrases());
    }
    Optional<Films> found = time.within(() -> films.of(listener));
    return found
        .flatMap(all -> all.finder().index().find(movie.get()))
        .map(title -> similar(title, found.get(), listener))
        .orElseGet(
            () -> whatElse(listener.phrases().say(Phrase.SIMILAR_MISSING), listener.phrases()));
  }

  private Answer similar(Title movie, Films found, Listener listener) {
    Phrases phrases = listener.phrases();
    String title = SpokenMovie.of(movie).title();
    Optional<SimilarMovies> similar = time.within(() -> films.like(found));
    if (similar.isEmpty()) {
      return whatElse(phrases.say(Phrase.SIMILAR_MISSING), phrases);
    }
    List<Title> like = time.within(() -> unknown(similar.get().of(movie.id()), found, listener));
    return like.isEmpty()
        ? whatElse(phrases.say(Phrase.SIMILAR_NONE, title), phrases)
        : named(title, like, listener);
  }

  private List<Title> unknown(List<Long> like, Films found, Listener listener) {
    Predicate<Long> known =
        accounts
            .of(listener.speaker())
            .map(histories::read)
            .<Predicate<Long>>map(history -> history::knows)
            .orElse(id -> false);
    return like.stream()
        .filter(known.negate())
        .flatMap(id -> found.finder().index().find(id).stream())
        .limit(MOST_SIMILAR)
        .toList();
  }

  private static Answer named(String title, List<Title> like, Listener listener) {
    Phrases phrases = listener.phrases();
    List<String> sentences = new ArrayList<>(List.of(phrases.say(Phrase.SIMILAR, title)));
    like.forEach(movie -> sentences.add(SpokenMovie.of(movie).name(phrases)));
    Answer answer = whatElse(String.join(" ", sentences), phrases);
    List<Long> ids = like.stream().map(Title::id).toList();
    return listener.place().map(at -> answer.at(at.naming(ids))).orElse(answer);
  }

  private static Answer whatElse(String sentence, Phrases phrases) {
    return Answer.asking(
        sentence + " " + phrases.say(Phrase.ANYTHING_ELSE), phrases.say(Phrase.ANYTHING_ELSE_MORE));
  }

  private Answer about(
      HeardTitle heard,
      Asked asked,
      Listener listener,
      BiFunction<Title, Films, Answer> answering) {
    Optional<Films> found = time.within(() -> films.of(listener));
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
