package dev.matinee.store;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Keeps the telephone numbers of people. What has expired is not there, whether or not it was
 * removed. Implementations are safe for use by any number of threads.
 */
public interface PhoneStore {
  /**
   * What a number, or a code that was sent to one, is known by where it must not be: a slow hash
   * under a salt of this store, the same for every node. It takes some thirty milliseconds.
   *
   * @throws StoreUnavailableException if the store does not answer
   */
  String hash(String secret);

  /**
   * The number as the latest acknowledged write left it.
   *
   * @throws StoreUnavailableException if the store does not answer
   */
  Optional<Phone> find(UserId userId);

  /**
   * Stores a number of version 1 where the person has none, or of the version after the stored one.
   * It is durable when this returns.
   *
   * @throws VersionConflictException if another write came first, or an earlier try of this one
   *     came through
   * @throws PersonGoneException if the person is gone; nothing is stored then
   * @throws StoreUnavailableException if it is not known whether the write happened
   */
  void write(Phone next);

  /**
   * Reads, changes and writes, again where another write came between.
   *
   * @param change makes the next one of the current one, which may be empty; it may run more than
   *     once, also on its own result. Where it gives back the current one, nothing is written.
   * @return the latest one
   * @throws IllegalArgumentException if the change made another person's or another version than
   *     the next one
   * @throws PersonGoneException if the person is gone
   * @throws StoreUnavailableException if the store does not answer, or others keep writing
   */
  default Optional<Phone> update(UserId userId, UnaryOperator<Optional<Phone>> change) {
    return OptimisticUpdate.ofPhone(this, userId, change);
  }

  /**
   * Removes what is kept of a person's number, if there is one.
   *
   * @throws StoreUnavailableException if it is not known whether it was removed
   */
  void forget(UserId userId);

  /**
   * Reads every number that there is. One that is changed meanwhile is read as it was or as it is.
   *
   * @throws StoreUnavailableException if the store does not answer; some may have been read then
   */
  void scan(Consumer<Phone> reader);
}
