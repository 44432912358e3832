package dev.matinee.skill.dialogue.people;

import dev.matinee.lists.titles.Title;
import dev.matinee.skill.dialogue.answer.Answer;
import dev.matinee.skill.dialogue.answer.Card;
import dev.matinee.skill.dialogue.answer.StoreTime;
import dev.matinee.skill.dialogue.memory.Undo;
import dev.matinee.skill.dialogue.memory.Undos;
import dev.matinee.skill.dialogue.phrase.Phrase;
import dev.matinee.skill.dialogue.phrase.Phrases;
import dev.matinee.skill.dialogue.spoken.SpokenMovie;
import dev.matinee.store.History;
import dev.matinee.store.HistoryFullException;
import dev.matinee.store.HistoryStore;
import dev.matinee.store.HistoryUpdate;
import dev.matinee.store.PersonGoneException;
import dev.matinee.store.StoreException;
import dev.matinee.store.UserId;
import dev.matinee.store.event.ChangeCause;
import dev.matinee.store.event.EventSource;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Keeps what people say of one movie, in the same history as the site, and takes it back. Only
 * those whose account is linked have one.
 *
 * <p>Safe for use by any number of threads.
 */
public final class MovieMarks {
  private final HistoryStore histories;
  private final LinkedAccounts accounts;
  private final StoreTime time;
  private final Clock clock;

  public MovieMarks(HistoryStore histories, LinkedAccounts accounts, StoreTime time, Clock clock) {
    this.histories = histories;
    this.accounts = accounts;
    this.time = time;
    this.clock = clock;
  }

  /** A change that is said of one movie. */
  @FunctionalInterface
  public interface Change {
    public History of(History history, long movieId);
  }

  /**
   * A movie that something is said of.
   *
   * @param title as it is named
   * @param list of the person, which led to it; empty where none did
   */
  public record Marked(long id, String title, Optional<String> list) {
    public static Marked of(Title title) {
      return new Marked(title.id(), SpokenMovie.cut(title.title()), Optional.empty());
    }
  }

  /** What became durable, and whether it was said for the first time. */
  private record Kept(Undo undo, boolean changed) {
    Undos after(Undos earlier) {
      return changed ? earlier.and(undo) : earlier;
    }
  }

  public Clock clock() {
    return clock;
  }

  /** A movie that is on the watchlist stays there since when it is. */
  public History save(History history, long movie) {
    boolean saved = history.mark(movie).savedAt().isPresent();
    return saved ? history : history.save(movie, clock.instant());
  }

  /**
   * Keeps a change and confirms it.
   *
   * @param movie that it is said of, by the person who is linked; empty where it is unknown
   * @param confirmation by its title, as it is said
   * @throws StoreException if it is not known whether that was kept
   */
  public Answer keep(
      Function<UserId, Optional<Marked>> movie,
      Change change,
      UnaryOperator<String> confirmation,
      Listener listener) {
    try {
      return time.within(() -> kept(movie, change, listener))
          .map(kept -> confirmed(confirmation.apply(said(kept, listener)), kept, listener))
          .orElseGet(() -> notLinked(listener.phrases()));
    } catch (PersonGoneException e) {
      return notLinked(listener.phrases());
    } catch (HistoryFullException e) {
      Phrases phrases = listener.phrases();
      return Answer.asking(phrases.say(Phrase.HISTORY_FULL), phrases.say(Phrase.WELCOME_MORE));
    }
  }

  private static String said(Kept kept, Listener listener) {
    return listener.phrases().title(kept.undo().title());
  }

  private Optional<Kept> kept(
      Function<UserId, Optional<Marked>> movie, Change change, Listener listener) {
    return accounts
        .of(listener.speaker())
        .flatMap(owner -> movie.apply(owner).map(marked -> kept(owner, marked, change)));
  }

  private Kept kept(UserId owner, Marked movie, Change change) {
    HistoryUpdate update = change(owner, movie.id(), movie.list(), change);
    Undo undo = new Undo(movie.id(), movie.title(), update.before().mark(movie.id()));
    return new Kept(undo, update.changed());
  }

  private HistoryUpdate change(UserId owner, long movie, Optional<String> list, Change change) {
    ChangeCause cause = new ChangeCause(EventSource.VOICE, list, clock.instant());
    return histories.update(owner, cause, history -> change.of(history, movie));
  }

  private static Answer confirmed(String confirmation, Kept kept, Listener listener) {
    Phrases phrases = listener.phrases();
    Answer answer =
        Answer.asking(
                confirmation + " " + phrases.say(Phrase.ANYTHING_ELSE),
                phrases.say(Phrase.ANYTHING_ELSE_MORE))
            .undoing(kept.after(listener.undos()));
    return listener
        .place()
        .map(place -> answer.at(place.about(kept.undo().movie())))
        .orElse(answer);
  }

  /**
   * Takes a change back.
   *
   * @return whether there is an account that it can be taken back for
   * @throws StoreException if it is not known whether that was done
   */
  public boolean takeBack(Undo undo, Listener listener) {
    return time.within(() -> accounts.of(listener.speaker()).map(owner -> takeBack(owner, undo)))
        .isPresent();
  }

  private HistoryUpdate takeBack(UserId owner, Undo undo) {
    return change(
        owner,
        undo.movie(),
        Optional.empty(),
        (history, movie) -> history.withMark(movie, undo.before()));
  }

  /** To who has no account that it could be kept for. */
  public Answer notLinked(Phrases phrases) {
    Answer answer =
        Answer.asking(phrases.say(Phrase.KEPT_NOWHERE), phrases.say(Phrase.WELCOME_MORE));
    return accounts.areLinkedInApp() ? answer.with(Card.LINK_ACCOUNT) : answer;
  }
}
