package dev.matinee.store;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Keeps one history per person. That of a guest is gone {@linkplain History#GUEST_LIFE a while}
 * after its last change. Implementations are safe for use by any number of threads.
 */
public interface HistoryStore {
  /**
   * The latest acknowledged history; an {@linkplain History#empty empty} one for a person who told
   * nothing yet.
   *
   * @throws StoreUnavailableException if the store does not answer
   */
  History read(UserId userId);

  /**
   * Stores a history whose version is one above the stored one. It is durable when this returns. A
   * repeated call with the same {@code writeId} succeeds without effect, so that a retry of a write
   * whose answer was lost is harmless.
   *
   * @throws VersionConflictException if another write came first
   * @throws StoreUnavailableException if it is not known whether the write happened
   */
  void write(History next, WriteId writeId);

  /**
   * Reads, changes and writes, again where another write came between.
   *
   * @param change makes the next history of the current one; it may run more than once. Where it
   *     gives back the current one, nothing is written.
   * @return the latest history
   * @throws IllegalArgumentException if the change made a history of another person or of another
   *     version than the next one
   * @throws StoreUnavailableException if the store does not answer, or others keep writing
   */
  default History update(UserId userId, UnaryOperator<History> change) {
    return OptimisticUpdate.ofHistory(this, userId, change);
  }

  /**
   * Removes a history. Its owner is a person who told nothing yet; where they already are, nothing
   * happens.
   *
   * @throws StoreUnavailableException if it is not known whether it was removed
   */
  void delete(UserId userId);

  /**
   * Hands over the history of every account once, in any order: neither guests nor data-set users.
   * Histories that change meanwhile come as they were before or after. It may take its time, and
   * keeps nobody waiting.
   *
   * @throws StoreUnavailableException if the store does not answer; some were handed over then
   */
  void scanAccounts(Consumer<History> reader);
}
