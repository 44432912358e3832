package dev.matinee.store;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Keeps the accounts, by the {@linkplain Username#key key} of their names. Implementations are safe
 * for use by any number of threads.
 */
public interface AccountStore {
  /**
   * The latest acknowledged account of that name.
   *
   * @throws StoreUnavailableException if the store does not answer
   */
  Optional<Account> find(Username username);

  /**
   * The latest acknowledged account of a person, whatever its name. One that was made a moment ago
   * may be missing.
   *
   * @throws StoreUnavailableException if the store does not answer
   */
  Optional<Account> find(UserId userId);

  /**
   * Stores a new account. It is durable when this returns. A repeated call succeeds without effect.
   *
   * @return whether the name is its own; false where another account has it
   * @throws StoreUnavailableException if it is not known whether it was stored
   */
  boolean create(Account account);

  /**
   * Stores an account whose version is one above the stored one. It is durable when this returns. A
   * repeated call with the same {@code writeId} succeeds without effect.
   *
   * @throws VersionConflictException if another write came first, or the account is gone
   * @throws StoreUnavailableException if it is not known whether the write happened
   */
  void write(Account next, WriteId writeId);

  /**
   * Reads, changes and writes, again where another write came between.
   *
   * @param change makes the next account of the current one; it may run more than once. Where it
   *     gives back the current one, nothing is written.
   * @return the latest account
   * @throws NoSuchAccountException if there is none of that name
   * @throws IllegalArgumentException if the change made another person's account or another version
   *     than the next one
   * @throws StoreUnavailableException if the store does not answer, or others keep writing
   */
  default Account update(Username username, UnaryOperator<Account> change) {
    return OptimisticUpdate.ofAccount(this, username, change);
  }

  /**
   * Removes an account, whatever its version. Where its name belongs to another account by now, or
   * to none, nothing happens.
   *
   * @throws StoreUnavailableException if it is not known whether it was removed
   */
  void delete(Account account);
}
