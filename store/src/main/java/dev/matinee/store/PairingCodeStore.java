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
   * How many guesses all guessers together have within {@link #TRY_WINDOW}, right ones among them.
   * There are 90 million codes: as long as no more than thirty can be said at a time, which is some
   * four thousand new ones a day, all guesses of a day find one with a chance of less than 1 %.
   */
  int MAX_TRIES_OF_ALL = 200;

  /**
   * Stores a code. It is found by its hash alone, and that is not what is stored: eight digits are
   * soon found again from a quick hash. A repeated call succeeds without effect.
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

  /**
   * Takes a guess of a code from all guessers together, on all nodes. Take it after that of the one
   * guesser, so that one who has none left takes none from the others.
   *
   * @return whether there was one left; if not, the code must not be looked at
   * @throws StoreUnavailableException if the store does not answer; the guess may be taken then
   */
  boolean countTryOfAll();
}
