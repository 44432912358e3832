package dev.matinee.store;

import java.util.Optional;

/**
 * Keeps the last list computed for each person. That of a guest is gone {@linkplain Retention#GUEST
 * a while} after it was computed. An engine keeps the movies of a list as it gets them, packed or
 * not. Implementations are safe for use by any number of threads.
 */
public interface RecommendationStore {
  /**
   * The stored list, whatever it was computed from; the caller compares its versions.
   *
   * @throws StoreUnavailableException if the store does not answer
   */
  Optional<RecommendationList> find(UserId userId);

  /**
   * The stored list together with the version of its owner's history, in one read. For readers
   * without a model.
   *
   * @throws StoreUnavailableException if the store does not answer
   */
  Optional<ListWithHistoryVersion> findWithHistoryVersion(UserId userId);

  /**
   * Stores a list, unless one made from a later history is there already, or its owner is gone.
   *
   * @return whether it was stored
   * @throws StoreUnavailableException if the store does not answer
   */
  boolean save(RecommendationList list);

  /**
   * Removes the list of a person whose {@linkplain HistoryStore#delete history was deleted}, and
   * refuses to store another for {@link Retention#TOMBSTONE}.
   *
   * @throws StoreUnavailableException if it is not known whether it was removed
   */
  void forget(UserId userId);
}
