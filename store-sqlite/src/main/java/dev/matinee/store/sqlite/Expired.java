package dev.matinee.store.sqlite;

import dev.matinee.store.StoreUnavailableException;
import java.time.Instant;
import java.util.List;

/** Rows that readers no longer see. */
final class Expired {
  private static final List<String> TABLES =
      List.of(
          "histories",
          "recommendations",
          "sessions",
          "challenges",
          "pairing_codes",
          "pairing_tries",
          "oauth_grants",
          "oauth_tokens",
          "evenings");

  private Expired() {}

  /**
   * Removes them. No reader depends on it: where the file is locked or the disk full, the next
   * opening does it.
   */
  static void remove(Database database, Instant now) {
    try {
      for (String table : TABLES) {
        database.change(
            Sql.of("DELETE FROM " + table + " WHERE expires_at <= ?", now.getEpochSecond()));
      }
    } catch (StoreUnavailableException notNow) {
      // readers check the time themselves
    }
  }
}
