package dev.matinee.store;

import java.time.Instant;
import java.util.List;

/**
 * Keeps what all nodes must know of text messages, beyond one person: how many of a kind there may
 * still be, who wants none, and those that are shown instead of being sent. Numbers are known by
 * their hashes alone. Implementations are safe for use by any number of threads.
 */
public interface MessageStore {
  /** How many messages of the outbox are kept. */
  int OUTBOX = 50;

  /**
   * Takes one of so many. Of several who ask for the last one at once, one gets it.
   *
   * @param name of what is limited, with its day or month: after its end it is not asked for again
   * @param most how many there are in all
   * @param end from which on its row is of no use
   * @return whether there was one left
   * @throws StoreUnavailableException if the store does not answer; one may be taken then
   */
  boolean take(String name, int most, Instant end);

  /**
   * Notes that no message may go to a number, until {@link #start}.
   *
   * @throws StoreUnavailableException if it is not known whether it was noted
   */
  void stop(String numberHash);

  /**
   * Lets messages go to a number again.
   *
   * @throws StoreUnavailableException if it is not known whether it was noted
   */
  void start(String numberHash);

  /**
   * Whether no message may go to a number.
   *
   * @throws StoreUnavailableException if the store does not answer
   */
  boolean isStopped(String numberHash);

  /**
   * Keeps a message that would have been sent; of more than {@link #OUTBOX}, the oldest go.
   *
   * @throws PersonGoneException if its owner is gone; it is not kept then
   * @throws StoreUnavailableException if it is not known whether it was kept
   */
  void keep(OutboxText text);

  /**
   * The messages that would have been sent, the latest first.
   *
   * @throws StoreUnavailableException if the store does not answer
   */
  List<OutboxText> outbox();

  /**
   * Removes the messages of a person.
   *
   * @throws StoreUnavailableException if it is not known whether they were removed
   */
  void forget(UserId owner);
}
