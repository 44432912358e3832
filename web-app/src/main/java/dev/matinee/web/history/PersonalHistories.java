package dev.matinee.web.history;

import dev.matinee.serving.list.ListOwner;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.store.History;
import dev.matinee.store.HistoryFullException;
import dev.matinee.store.HistoryStore;
import dev.matinee.store.HistoryUpdate;
import dev.matinee.store.PersonGoneException;
import dev.matinee.store.StoreUnavailableException;
import dev.matinee.store.UserId;
import dev.matinee.store.event.ChangeCause;
import dev.matinee.store.event.EventSource;
import dev.matinee.web.http.BoundedCache;
import dev.matinee.web.http.SharedReads;
import dev.matinee.web.visitor.Visitor;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What people told of the movies they watched. A change is durable when its call returns. Safe for
 * use by any number of threads.
 */
public final class PersonalHistories implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PersonalHistories.class);
  private static final int MAX_RECENT = 5_000;

  /** All who told nothing share one list, which is made once. */
  private static final Reading NOTHING =
      new Reading(History.empty(UserId.ofGuest("nobody-in-particular")), false);

  private final HistoryStore histories;
  private final Consumer<History> listener;
  private final Clock clock;

  private final SharedReads<UserId, History> reads = new SharedReads<>();

  /**
   * For the time that the store is out of reach, and for as long as it says that a history has the
   * same version.
   */
  private final BoundedCache<UserId, History> recent =
      new BoundedCache<>(UserId.class, History.class, MAX_RECENT, Duration.ofHours(1));

  /**
   * Over the store.
   *
   * @param listener is told of every change, after it is durable; it returns at once
   */
  public PersonalHistories(HistoryStore histories, Consumer<History> listener, Clock clock) {
    this.histories = histories;
    this.listener = listener;
    this.clock = clock;
  }

  /**
   * What a person told, and whether that may be out of date since the store is out of reach.
   *
   * @param history the latest that is known
   * @param stale whether the store did not answer
   */
  public record Reading(History history, boolean stale) {
    /** Whose list it makes. */
    public ListOwner owner(LiveModel model) {
      return ListOwner.of(model, history, stale);
    }
  }

  /** The latest history; the last one that this node saw while the store is out of reach. */
  public Reading read(UserId userId) {
    try {
      History history = reads.read(userId, () -> histories.read(userId));
      remember(history);
      return new Reading(history, false);
    } catch (StoreUnavailableException e) {
      LOG.atWarn().addKeyValue("cause", e.getMessage()).log("histories are out of reach");
      return new Reading(recent.find(userId).orElseGet(() -> History.empty(userId)), true);
    }
  }

  /** What a visitor told; nothing for somebody who told nothing yet. */
  public Reading of(Visitor visitor) {
    return visitor
        .userId()
        .map(userId -> remembered(userId, visitor).orElseGet(() -> read(userId)))
        .orElse(NOTHING);
  }

  /** What this node remembers, if the store said a moment ago that it is the latest version. */
  private Optional<Reading> remembered(UserId userId, Visitor visitor) {
    return visitor.historyVersion().isEmpty()
        ? Optional.empty()
        : recent
            .find(userId)
            .filter(history -> history.version() == visitor.historyVersion().getAsLong())
            .map(history -> new Reading(history, false));
  }

  /** Makes an account ready for what its owner will tell; again, it changes nothing. */
  public void begin(UserId account) {
    if (!histories.create(account)) {
      throw new PersonGoneException(account);
    }
  }

  /**
   * Changes a history; durable when this returns.
   *
   * @throws StoreUnavailableException if it is not known whether the change was kept
   * @throws PersonGoneException if the person is gone
   * @throws HistoryFullException if the history would hold too many movies
   */
  public HistoryUpdate change(UserId userId, EventSource source, UnaryOperator<History> change) {
    return change(userId, source, Optional.empty(), change);
  }

  /**
   * The same of a change that a list led to.
   *
   * @param list the id of the list
   */
  public HistoryUpdate change(
      UserId userId, EventSource source, Optional<String> list, UnaryOperator<History> change) {
    ChangeCause cause = new ChangeCause(source, list, clock.instant());
    HistoryUpdate update = histories.update(userId, cause, change);
    remember(update.after());
    if (update.changed()) {
      listener.accept(update.after());
    }
    return update;
  }

  /** A reading that took its time must not bring back what a change has replaced meanwhile. */
  private void remember(History history) {
    recent.merge(
        history.userId(),
        history,
        (known, other) -> other.version() > known.version() ? other : known);
  }

  /** Adds all that a guest told to an account's history, and deletes it from the guest's. */
  public void move(UserId guest, UserId account) {
    History told = histories.read(guest);
    if (told.version() == 0) {
      return;
    }
    try {
      begin(account);
      change(
          account,
          EventSource.WEB,
          own ->
              own.merge(
                  told.ratings(), told.watched(), told.hidden(), told.saved(), told.genres()));
      histories.delete(guest, ChangeCause.of(EventSource.WEB, clock.instant()));
    } catch (HistoryFullException e) {
      LOG.atWarn().addKeyValue("cause", e.getMessage()).log("a guest's ratings were not moved");
    }
  }

  /** Deletes all that a person told; the listener is told of an empty history. */
  public void forget(UserId userId, EventSource source) {
    histories.delete(userId, ChangeCause.of(source, clock.instant()));
    recent.remove(userId);
    listener.accept(History.empty(userId));
  }

  @Override
  public void close() {
    recent.close();
  }
}
