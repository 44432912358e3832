package dev.matinee.store.dynamodb;

import dev.matinee.store.HistoryStore;
import dev.matinee.store.PersonGoneException;
import dev.matinee.store.UserId;

/**
 * Refuses what belongs to a person who is gone, where a condition on the item cannot: the mark is
 * an item of another table. So it is looked for after the write. A person who is not gone by then
 * has an item that their deletion finds.
 */
record LivingPeople(HistoryStore histories) {
  /**
   * To be called after a write.
   *
   * @param takeBack removes what was written
   * @throws PersonGoneException if the owner is gone
   */
  void require(UserId owner, Runnable takeBack) {
    if (histories.isGone(owner)) {
      takeBack.run();
      throw new PersonGoneException(owner);
    }
  }

  boolean contain(UserId userId) {
    return !histories.isGone(userId);
  }
}
