package dev.matinee.store;

import dev.matinee.store.event.ChangeCause;
import dev.matinee.store.event.HistoryEvent;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Keeps one history per person. That of a guest is gone {@linkplain Retention#GUEST a while} after
 * its last change. Implementations are safe for use by any number of threads.
 */
public interface HistoryStore {
  /**
   * The latest acknowledged history; an {@linkplain History#empty empty} one for a person who told
   * nothing yet or is gone.
   *
   * @throws StoreUnavailableException if the store does not answer
   */
  History read(UserId userId);

  /**
   * Makes the row of an account's history, at version 0, unless there is one. Until then, and once
   * the account is deleted, nothing can be stored for it.
   *
   * @return whether the account has a row now; {@code false} if it was deleted
   * @throws StoreUnavailableException if it is not known whether the row is there
   */
  boolean create(UserId account);

  /**
   * Stores a history whose version is one above the stored one, together with the event of the
   * change. Both are durable when this returns. A repeated call with the same event succeeds
   * without effect, so that a retry of a write whose answer was lost is harmless.
   *
   * <p>An account's first write needs its {@linkplain #create row}; a guest's makes it.
   *
   * @throws VersionConflictException if another write came first
   * @throws PersonGoneException if the person's history was deleted, or an account has no row
   * @throws StoreUnavailableException if it is not known whether the write happened
   */
  void write(History next, HistoryEvent event);

  /**
   * Reads, changes and writes, again where another write came between.
   *
   * @param change makes the next history of the current one; it may run more than once. Where it
   *     gives back the current one, nothing is written.
   * @param cause is told by the event of the change
   * @return the history before and after
   * @throws IllegalArgumentException if the change made a history of another person or of another
   *     version than the next one
   * @throws PersonGoneException if the person's history was deleted, or an account has no row
   * @throws StoreUnavailableException if the store does not answer, or others keep writing
   */
  default HistoryUpdate update(UserId userId, ChangeCause cause, UnaryOperator<History> change) {
    return OptimisticUpdate.ofHistory(this, userId, cause, change);
  }

  /**
   * Removes all that a person told, and leaves a mark behind that refuses later writes for {@link
   * Retention#TOMBSTONE}. The mark comes up in the {@link #feed}, with the source of the deletion.
   *
   * @param cause what it is deleted by
   * @throws StoreUnavailableException if it is not known whether it was removed
   */
  void delete(UserId userId, ChangeCause cause);

  /**
   * Whether a person's history was deleted, for as long as the mark of it is kept.
   *
   * @throws StoreUnavailableException if the store does not answer
   */
  boolean isGone(UserId userId);

  /** Tells who changed. */
  HistoryFeed feed();

  /**
   * Hands over the history of every account once, in any order: neither guests nor data-set users.
   * Histories that change meanwhile come as they were before or after. It may take long, and no
   * other call waits for it.
   *
   * @throws StoreUnavailableException if the store does not answer; some were handed over then
   */
  void scanAccounts(Consumer<History> reader);
}
