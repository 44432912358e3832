package dev.matinee.store;

import java.util.Optional;

/**
 * Keeps the challenges that passkeys have yet to answer, each of them once. Implementations are
 * safe for use by any number of threads.
 */
public interface ChallengeStore {
  /**
   * Stores a challenge, whose hash no other has. It is durable when this returns.
   *
   * @throws PersonGoneException if its account is gone; nothing is stored then
   * @throws StoreUnavailableException if it is not known whether it was stored
   */
  void create(Challenge challenge);

  /**
   * Takes a challenge out. Of several who answer one at once, one gets it.
   *
   * @return empty where there is no such challenge, or it has expired
   * @throws StoreUnavailableException if the store does not answer; the challenge may be used up
   *     then
   */
  Optional<Challenge> take(String hash);
}
