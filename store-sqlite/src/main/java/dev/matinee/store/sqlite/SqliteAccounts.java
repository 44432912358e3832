package dev.matinee.store.sqlite;

import dev.matinee.store.Account;
import dev.matinee.store.AccountStore;
import dev.matinee.store.StoreException;
import dev.matinee.store.UserId;
import dev.matinee.store.Username;
import dev.matinee.store.VersionConflictException;
import dev.matinee.store.WriteId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** Accounts in SQLite: one row per name, one statement per change. */
final class SqliteAccounts implements AccountStore {
  private static final String READ =
      """
      SELECT username, user_id, version, password_hash, created_at, sessions,
        recovery_hashes, passkeys
      FROM accounts WHERE\s""";
  private static final String READ_BY_NAME = READ + "username_key = ?";
  private static final String READ_BY_USER = READ + "user_id = ?";
  private static final String CREATE =
      """
      INSERT INTO accounts
        (username_key, username, user_id, version, password_hash, created_at, sessions,
         recovery_hashes, passkeys, last_write_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""";
  private static final String IS_ITS_OWN =
      "SELECT 1 FROM accounts WHERE username_key = ? AND user_id = ?";
  private static final String WRITE =
      """
      UPDATE accounts
      SET username = ?, version = ?, password_hash = ?, sessions = ?, recovery_hashes = ?,
        passkeys = ?, last_write_id = ?
      WHERE username_key = ? AND user_id = ? AND version = ?""";
  private static final String IS_STORED =
      """
      SELECT 1 FROM accounts
      WHERE username_key = ? AND user_id = ? AND version = ? AND last_write_id = ?""";
  private static final String DELETE =
      "DELETE FROM accounts WHERE username_key = ? AND user_id = ?";

  private final Database database;

  SqliteAccounts(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Account> find(Username username) {
    return database.find(
        Sql.of(READ_BY_NAME, username.key()), row -> account(username.toString(), row));
  }

  @Override
  public Optional<Account> find(UserId userId) {
    return database.find(
        Sql.of(READ_BY_USER, userId.value()), row -> account(userId.toString(), row));
  }

  /**
   * @param asked what it was found by
   */
  private static Account account(String asked, ResultSet row) throws SQLException {
    try {
      return new Account(
          new Username(row.getString("username")),
          new UserId(row.getString("user_id")),
          row.getLong("version"),
          row.getString("password_hash"),
          RowReader.second(row, "created_at"),
          Set.copyOf(Json.readTexts(row.getString("sessions"))),
          Set.copyOf(Json.readTexts(row.getString("recovery_hashes"))),
          PasskeysJson.read(row.getString("passkeys")));
    } catch (IllegalArgumentException e) {
      throw new StoreException("the stored account " + asked + " is damaged", e);
    }
  }

  @Override
  public boolean create(Account account) {
    return database.write(
        connection -> insert(account, connection) || isItsOwn(account, connection));
  }

  private static boolean insert(Account account, Connection connection) throws SQLException {
    return Sql.of(
                CREATE,
                account.username().key(),
                account.username().value(),
                account.userId().value(),
                account.version(),
                account.passwordHash(),
                account.createdAt().getEpochSecond(),
                Json.ofTexts(account.sessions()),
                Json.ofTexts(account.recoveryHashes()),
                PasskeysJson.of(account.passkeys()),
                WriteId.random().value())
            .change(connection)
        == 1;
  }

  /** Whether an earlier call came through. */
  private static boolean isItsOwn(Account account, Connection connection) throws SQLException {
    return Sql.of(IS_ITS_OWN, account.username().key(), account.userId().value()).finds(connection);
  }

  @Override
  public void write(Account next, WriteId writeId) {
    boolean stored =
        database.write(
            connection -> update(next, writeId, connection) || isStored(next, writeId, connection));
    if (!stored) {
      throw new VersionConflictException(next);
    }
  }

  private static boolean update(Account next, WriteId writeId, Connection connection)
      throws SQLException {
    return Sql.of(
                WRITE,
                next.username().value(),
                next.version(),
                next.passwordHash(),
                Json.ofTexts(next.sessions()),
                Json.ofTexts(next.recoveryHashes()),
                PasskeysJson.of(next.passkeys()),
                writeId.value(),
                next.username().key(),
                next.userId().value(),
                next.version() - 1)
            .change(connection)
        == 1;
  }

  private static boolean isStored(Account next, WriteId writeId, Connection connection)
      throws SQLException {
    return Sql.of(
            IS_STORED,
            next.username().key(),
            next.userId().value(),
            next.version(),
            writeId.value())
        .finds(connection);
  }

  @Override
  public void delete(Account account) {
    database.change(Sql.of(DELETE, account.username().key(), account.userId().value()));
  }
}
