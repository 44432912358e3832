package dev.matinee.store.sqlite;

import dev.matinee.store.Challenge;
import dev.matinee.store.ChallengeStore;
import dev.matinee.store.PersonGoneException;
import dev.matinee.store.StoreException;
import dev.matinee.store.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;

/** Challenges in SQLite: one row each, which who takes it removes. */
final class SqliteChallenges implements ChallengeStore {
  private static final String CREATE =
      "INSERT INTO challenges (hash, user_id, expires_at) SELECT ?, ?, ? WHERE " + Gone.NOT;
  private static final String TAKE =
      "DELETE FROM challenges WHERE hash = ? RETURNING hash, user_id, expires_at";

  private final Database database;
  private final Clock clock;

  SqliteChallenges(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void create(Challenge challenge) {
    String account = challenge.account().map(UserId::value).orElse(null);
    Sql create =
        Sql.of(CREATE, challenge.hash(), account, challenge.expiresAt().getEpochSecond(), account);
    if (database.change(create) == 0) {
      throw new PersonGoneException(challenge.account().orElseThrow());
    }
  }

  @Override
  public Optional<Challenge> take(String hash) {
    return database
        .write(connection -> Sql.of(TAKE, hash).query(connection, SqliteChallenges::challenge))
        .stream()
        .findAny()
        .filter(challenge -> !challenge.isExpired(clock.instant()));
  }

  private static Challenge challenge(ResultSet row) throws SQLException {
    try {
      return new Challenge(
          row.getString("hash"),
          Optional.ofNullable(row.getString("user_id")).map(UserId::new),
          RowReader.second(row, "expires_at"));
    } catch (IllegalArgumentException e) {
      throw new StoreException("the stored challenge is damaged", e);
    }
  }
}
