package dev.matinee.store.sqlite;

import dev.matinee.store.PairingCode;
import dev.matinee.store.PairingCodeStore;
import dev.matinee.store.PersonGoneException;
import dev.matinee.store.StoreException;
import dev.matinee.store.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Pairing codes in SQLite: one row per code, and one per guesser. */
final class SqlitePairingCodes implements PairingCodeStore {
  private static final String CREATE =
      """
      INSERT INTO pairing_codes AS stored (code_hash, user_id, expires_at, name)
      SELECT ?1, ?2, ?3, ?5
      WHERE NOT EXISTS (SELECT 1 FROM histories WHERE user_id = ?2 AND gone = 1)
      ON CONFLICT (code_hash) DO UPDATE
      SET user_id = excluded.user_id, expires_at = excluded.expires_at, name = excluded.name
      WHERE stored.expires_at <= ?4
        OR (stored.user_id = excluded.user_id AND stored.expires_at = excluded.expires_at)""";
  private static final String REDEEM =
      "DELETE FROM pairing_codes WHERE code_hash = ? RETURNING user_id, expires_at, name";
  private static final String TRIES_LEFT =
      "SELECT tries_left FROM pairing_tries WHERE guesser_hash = ? AND expires_at > ?";
  private static final String COUNT =
      """
      INSERT INTO pairing_tries AS stored (guesser_hash, tries_left, expires_at) VALUES (?1, ?2, ?3)
      ON CONFLICT (guesser_hash) DO UPDATE SET
        tries_left = iif(stored.expires_at <= ?4, excluded.tries_left, stored.tries_left - 1),
        expires_at = iif(stored.expires_at <= ?4, excluded.expires_at, stored.expires_at)
      WHERE stored.tries_left > 0 OR stored.expires_at <= ?4""";

  /** No guesser has this hash. */
  private static final String ALL = "all guessers";

  private final Database database;
  private final Clock clock;
  private final StoredSalt salt;

  SqlitePairingCodes(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
    this.salt = new StoredSalt(database, "pairing-code salt");
  }

  /** What a code is stored under. */
  private String key(String codeHash) {
    return salt.hash(codeHash);
  }

  @Override
  public boolean create(PairingCode code) {
    requireThere(code.userId()); // before it costs time
    Sql insert =
        Sql.of(
            CREATE,
            key(code.codeHash()),
            code.userId().value(),
            code.expiresAt().getEpochSecond(),
            clock.instant().getEpochSecond(),
            code.name().orElse(null));
    boolean created = database.change(insert) == 1;
    if (!created) {
      requireThere(code.userId());
    }
    return created;
  }

  private void requireThere(UserId userId) {
    if (Gone.is(database, userId)) {
      throw new PersonGoneException(userId);
    }
  }

  @Override
  public Optional<PairingCode> redeem(String codeHash) {
    Sql redeem = Sql.of(REDEEM, key(codeHash));
    return database
        .write(connection -> redeem.query(connection, row -> code(codeHash, row)))
        .stream()
        .findAny()
        .filter(code -> !code.isExpired(clock.instant()))
        .filter(code -> !Gone.is(database, code.userId()));
  }

  private static PairingCode code(String codeHash, ResultSet row) throws SQLException {
    try {
      return new PairingCode(
          codeHash,
          new UserId(row.getString("user_id")),
          RowReader.second(row, "expires_at"),
          Optional.ofNullable(row.getString("name")));
    } catch (IllegalArgumentException e) {
      throw new StoreException("the stored pairing code is damaged", e);
    }
  }

  @Override
  public int triesLeft(String guesserHash) {
    Sql query = Sql.of(TRIES_LEFT, guesserHash, clock.instant().getEpochSecond());
    return database.find(query, row -> row.getInt("tries_left")).orElse(MAX_TRIES);
  }

  @Override
  public boolean countWrongTry(String guesserHash) {
    return count(guesserHash, MAX_TRIES);
  }

  @Override
  public boolean countTryOfAll() {
    return count(ALL, MAX_TRIES_OF_ALL);
  }

  private boolean count(String guesserHash, int tries) {
    Instant now = clock.instant();
    Sql count =
        Sql.of(
            COUNT,
            guesserHash,
            tries - 1,
            now.plus(TRY_WINDOW).getEpochSecond(),
            now.getEpochSecond());
    return database.change(count) == 1;
  }
}
