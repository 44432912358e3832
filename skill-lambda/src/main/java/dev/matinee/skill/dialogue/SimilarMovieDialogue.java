package dev.matinee.skill.dialogue;

import dev.matinee.lists.similar.SimilarMovies;
import dev.matinee.lists.titles.Title;
import dev.matinee.skill.dialogue.answer.Answer;
import dev.matinee.skill.dialogue.answer.Asked;
import dev.matinee.skill.dialogue.answer.Question;
import dev.matinee.skill.dialogue.answer.StoreTime;
import dev.matinee.skill.dialogue.heard.HeardNumber;
import dev.matinee.skill.dialogue.heard.HeardTitle;
import dev.matinee.skill.dialogue.memory.Place;
import dev.matinee.skill.dialogue.people.LinkedAccounts;
import dev.matinee.skill.dialogue.people.Listener;
import dev.matinee.skill.dialogue.people.NamedMovies;
import dev.matinee.skill.dialogue.people.NamedMovies.Movies;
import dev.matinee.skill.dialogue.phrase.Phrase;
import dev.matinee.skill.dialogue.phrase.Phrases;
import dev.matinee.skill.dialogue.spoken.SpokenMovie;
import dev.matinee.store.HistoryStore;
import dev.matinee.store.StoreException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Names movies that are like another: "a movie like Heat", "more like the second one".
 *
 * <p>Safe for use by any number of threads.
 */
public final class SimilarMovieDialogue {
  private static final int MOST_SIMILAR = 5;

  private final NamedMovies movies;
  private final MovieNaming naming;
  private final LinkedAccounts accounts;
  private final HistoryStore histories;
  private final StoreTime time;

  /**
   * Reads the published titles and movies like others.
   *
   * @param movies by name
   * @param histories of people who do not want to hear again of what they have seen
   * @param time that a turn may spend with the store
   */
  public SimilarMovieDialogue(
      NamedMovies movies, LinkedAccounts accounts, HistoryStore histories, StoreTime time) {
    this.movies = movies;
    this.naming = new MovieNaming(movies, time);
    this.accounts = accounts;
    this.histories = histories;
    this.time = time;
  }

  /**
   * To "a movie like The Matrix". Movies that the speaker knows already are left out.
   *
   * @throws StoreException if the movies cannot be read
   */
  public Answer like(HeardTitle heard, Listener listener) {
    return naming.about(
        heard,
        new Asked(Question.NAMED_TO_RESEMBLE, heard.slots()),
        listener,
        (movie, found) -> similar(movie, found, listener));
  }

  /**
   * To "more like the second one".
   *
   * @throws StoreException if the movies cannot be read
   */
  public Answer like(HeardNumber position, Listener listener) {
    Optional<Place> place = listener.place();
    if (place.isEmpty()) {
      return ListQuestions.noList(listener.phrases());
    }
    Optional<Long> movie = place.get().movie(position);
    if (movie.isEmpty()) {
      Asked whichOne = Asked.of(Question.WHICH_TO_RESEMBLE);
      return ListQuestions.whichOne(whichOne, place.get(), position, listener.phrases());
    }
    Optional<Movies> found = naming.of(listener);
    return found
        .flatMap(all -> all.finder().index().find(movie.get()))
        .map(title -> similar(title, found.get(), listener))
        .orElseGet(
            () ->
                MovieNaming.whatElse(
                    listener.phrases().say(Phrase.SIMILAR_MISSING), listener.phrases()));
  }

  private Answer similar(Title movie, Movies found, Listener listener) {
    Phrases phrases = listener.phrases();
    String title = phrases.title(movie.title());
    Optional<SimilarMovies> similar = time.within(() -> movies.like(found));
    if (similar.isEmpty()) {
      return MovieNaming.whatElse(phrases.say(Phrase.SIMILAR_MISSING), phrases);
    }
    List<Title> like = time.within(() -> unknown(similar.get().of(movie.id()), found, listener));
    return like.isEmpty()
        ? MovieNaming.whatElse(phrases.say(Phrase.SIMILAR_NONE, title), phrases)
        : named(title, like, found, listener);
  }

  private List<Title> unknown(List<Long> like, Movies found, Listener listener) {
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

  private static Answer named(String title, List<Title> like, Movies found, Listener listener) {
    Phrases phrases = listener.phrases();
    List<String> names =
        like.stream()
            .map(movie -> SpokenMovie.of(movie).amongOthers(isAlone(movie, found), phrases))
            .toList();
    String sentences =
        phrases.say(Phrase.SIMILAR, title)
            + " "
            + phrases.say(Phrase.TITLE_PLAIN, phrases.titles(names));
    List<Long> ids = like.stream().map(Title::id).toList();
    return MovieNaming.whatElse(sentences, phrases).at(MovieNaming.besides(ids, found, listener));
  }

  private static boolean isAlone(Title movie, Movies found) {
    return found.finder().find(movie.title()).movies().stream()
            .filter(other -> other.title().equalsIgnoreCase(movie.title()))
            .count()
        < 2;
  }
}
