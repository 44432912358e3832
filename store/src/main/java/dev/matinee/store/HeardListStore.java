package dev.matinee.store;

import java.util.Optional;

/**
 * Keeps what each account heard last. Implementations are safe for use by any number of threads.
 */
public interface HeardListStore {
  /**
   * What was last read out to an account.
   *
   * @throws StoreUnavailableException if the store does not answer
   */
  Optional<HeardList> find(UserId userId);

  /**
   * Stores what was read out, in place of what was heard before. Of an account that is gone,
   * nothing is stored.
   *
   * @throws StoreUnavailableException if it is not known whether it was stored
   */
  void save(HeardList heard);

  /**
   * Removes what is kept of an account whose {@linkplain HistoryStore#delete history was deleted},
   * and refuses to store more for {@link Retention#TOMBSTONE}.
   *
   * @throws StoreUnavailableException if it is not known whether it was removed
   */
  void forget(UserId userId);
}
