package dev.matinee.store.sqlite;

import dev.matinee.store.PersonGoneException;
import dev.matinee.store.UserId;
import java.util.Collections;

/** Refuses, in the statement that stores it, what belongs to a person who is gone. */
final class Gone {
  /** Holds for a user id that is not marked as gone. */
  static final String NOT = "NOT EXISTS (SELECT 1 FROM histories WHERE user_id = ? AND gone = 1)";

  private static final String NONE =
      "NOT EXISTS (SELECT 1 FROM histories WHERE gone = 1 AND user_id IN (%s))";

  private static final String IS = "SELECT 1 FROM histories WHERE user_id = ? AND gone = 1";

  private Gone() {}

  /** Holds where none of so many user ids is marked as gone; they may be none at all. */
  static String none(int people) {
    return NONE.formatted(String.join(", ", Collections.nCopies(people, "?")));
  }

  /** Whether a person is marked as gone. */
  static boolean is(Database database, UserId userId) {
    return database.find(Sql.of(IS, userId.value()), row -> true).isPresent();
  }

  /**
   * Runs a statement that stores one row unless its owner is gone.
   *
   * @throws PersonGoneException if it stored none
   */
  static void store(Database database, UserId owner, Sql statement) {
    if (database.change(statement) == 0) {
      throw new PersonGoneException(owner);
    }
  }
}
