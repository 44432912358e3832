package dev.matinee.store;

import java.time.Duration;
import java.util.Optional;

/**
 * Keeps pairing codes until they are said, and counts who guesses. Implementations are safe for use
 * by any number of threads.
 */
public interface PairingCodeStore {
  /** How many tries a guesser has within {@link #TRY_WINDOW}. */
  int MAX_TRIES = 5;

  /** How long tries are held against a guesser, from the first one on. */
  Duration TRY_WINDOW = Duration.ofMinutes(10);

  /**
   * Stores a code. A repeated call succeeds without effect.
   *
   * @return false where the code is in use: then make another one
   * @throws PersonGoneException if its account is gone; nothing is stored then
   * @throws StoreUnavailableException if it is not known whether it was stored
   */
  boolean create(PairingCode code);

  /**
   * Takes a code out. Of several who say one code at once, one gets it.
   *
   * @return empty where there is no such code, it has expired, or its account is gone
   * @throws StoreUnavailableException if the store does not answer; the code may be used up then
   */
  Optional<PairingCode> redeem(String codeHash);

  /**
   * How many tries somebody has left now, from 0 to {@link #MAX_TRIES}.
   *
   * @param guesserHash who tries; no code has the same hash
   * @throws StoreUnavailableException if the store does not answer
   */
  int triesLeft(String guesserHash);

  /**
   * Takes one try from somebody. Take it <em>before</em> the code is looked at, so that many tries
   * at once are no more than {@link #MAX_TRIES}; a right code costs one as well.
   *
   * @return whether there was one left; if not, the code must not be looked at
   * @throws StoreUnavailableException if the store does not answer; the try may be taken then
   */
  boolean countWrongTry(String guesserHash);
}
