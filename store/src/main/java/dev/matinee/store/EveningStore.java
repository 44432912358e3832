package dev.matinee.store;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Keeps evenings by their codes. What has expired is not there, whether or not it was removed.
 * Implementations are safe for use by any number of threads.
 */
public interface EveningStore {
  /**
   * Stores a new evening. It is durable when this returns. A repeated call succeeds without effect.
   *
   * @return false where the code is in use: then make another one
   * @throws PersonGoneException if a member is gone; nothing is stored then
   * @throws StoreUnavailableException if it is not known whether it was stored
   */
  boolean create(Evening evening);

  /**
   * The evening as the latest acknowledged write left it.
   *
   * @throws StoreUnavailableException if the store does not answer
   */
  Optional<Evening> find(JoinCode code);

  /**
   * The evenings that a person is in, the one that ends last first. Every write that was
   * acknowledged is in it.
   *
   * @throws StoreUnavailableException if the store does not answer
   */
  List<Evening> evenings(UserId member);

  /**
   * Stores an evening in the place of the one that it was made of. It is durable when this returns.
   *
   * @param before as it was found, not expired
   * @param next of the same code, and of the next version
   * @throws VersionConflictException if another write came first, or an earlier try of this one
   *     came through, or the evening is gone
   * @throws PersonGoneException if a person who was not in before is gone; they are not in then
   * @throws StoreUnavailableException if it is not known whether the write happened
   */
  void write(Evening before, Evening next);

  /**
   * Reads, changes and writes, again where another write came between. So of many who join at once
   * none is lost.
   *
   * @param change makes the next evening of the current one; it may run more than once, also on its
   *     own result. Where it gives back the current one, nothing is written.
   * @return the latest evening
   * @throws NoSuchEveningException if there is none of that code
   * @throws PersonGoneException if a person who was not in before is gone
   * @throws IllegalArgumentException if the change made an evening of another code, or of another
   *     version than the next one
   * @throws StoreUnavailableException if the store does not answer, or others keep writing
   */
  default Evening update(JoinCode code, UnaryOperator<Evening> change) {
    return OptimisticUpdate.ofEvening(this, code, change);
  }

  /**
   * Removes an evening of the version that was found.
   *
   * @return false where it was changed meanwhile, or is gone
   * @throws StoreUnavailableException if it is not known whether it was removed
   */
  boolean delete(Evening evening);

  /**
   * Takes a person out of an evening; the last one ends it. Where the person is not in, or there is
   * no such evening, nothing happens.
   *
   * @throws StoreUnavailableException if it is not known whether the person is out
   */
  default void leave(JoinCode code, UserId member) {
    OptimisticUpdate.leaveEvening(this, code, member);
  }

  /**
   * Takes a person out of all evenings, and removes all that is kept of them here.
   *
   * @throws StoreUnavailableException if it is not known whether the person is out of all
   */
  default void forget(UserId member) {
    evenings(member).forEach(evening -> leave(evening.code(), member));
  }

  /**
   * Lets a person take the place of another in all their evenings, as where a guest signed up.
   * Nothing of the other one is kept here then.
   *
   * @throws StoreUnavailableException if it is not known whether all were changed
   */
  default void move(UserId leaving, EveningMember member) {
    evenings(leaving).forEach(evening -> OptimisticUpdate.move(this, evening, leaving, member));
    forget(leaving);
  }
}
