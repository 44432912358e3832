package dev.matinee.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the sessions, by the hash of their tokens. Whatever has expired is not there, whether or
 * not it was removed. Implementations are safe for use by any number of threads.
 */
public interface SessionStore {
  /**
   * The session, as it was last stored.
   *
   * @throws StoreUnavailableException if the store does not answer
   */
  Optional<Session> find(String tokenHash);

  /**
   * The session together with the version of its owner's history, in one read.
   *
   * @param owner whose session it was when it was last seen
   * @return empty where there is no such session, or it is that of another person
   * @throws StoreUnavailableException if the store does not answer
   */
  Optional<SessionWithHistoryVersion> findWithHistoryVersion(String tokenHash, UserId owner);

  /**
   * Those that are there, in any order.
   *
   * @param tokenHashes any number; one that occurs twice counts once
   * @throws StoreUnavailableException if the store does not answer
   */
  List<Session> findAll(Collection<String> tokenHashes);

  /**
   * Stores a session, in place of one of the same hash. It is durable when this returns.
   *
   * @throws PersonGoneException if its owner is gone; nothing is stored then
   * @throws StoreUnavailableException if it is not known whether it was stored
   */
  void save(Session session);

  /**
   * Stores when it was last seen and when it expires. A session that was deleted or has expired
   * meanwhile does not come back to life by it: then nothing happens.
   *
   * @throws StoreUnavailableException if it is not known whether it was stored
   */
  void touch(Session session);

  /**
   * Removes sessions; those that are not there do not matter. None of them is found when this
   * returns.
   *
   * @param tokenHashes any number
   * @throws StoreUnavailableException if it is not known whether all were removed
   */
  void delete(Collection<String> tokenHashes);
}
