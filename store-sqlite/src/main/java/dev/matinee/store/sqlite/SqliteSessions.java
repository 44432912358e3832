package dev.matinee.store.sqlite;

import dev.matinee.store.Session;
import dev.matinee.store.SessionStore;
import dev.matinee.store.SessionWithHistoryVersion;
import dev.matinee.store.StoreException;
import dev.matinee.store.UserId;
import dev.matinee.store.Username;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Sessions in SQLite: one row each. */
final class SqliteSessions implements SessionStore {
  private static final String FIND =
      """
      SELECT token_hash, kind, user_id, username, label, created_at, last_seen_at, expires_at,
             remembered
      FROM sessions WHERE token_hash IN (SELECT value FROM json_each(?)) AND expires_at > ?""";
  private static final String FIND_WITH_VERSION =
      """
      SELECT s.token_hash, s.kind, s.user_id, s.username, s.label, s.created_at, s.last_seen_at,
             s.expires_at, s.remembered, coalesce(h.version, 0) AS current_version
      FROM sessions s LEFT JOIN histories h
        ON h.user_id = s.user_id AND (h.expires_at IS NULL OR h.expires_at > ?1)
      WHERE s.token_hash = ?2 AND s.user_id = ?3 AND s.expires_at > ?1""";
  private static final String SAVE =
      """
      INSERT OR REPLACE INTO sessions
        (token_hash, kind, user_id, username, label, created_at, last_seen_at, expires_at,
         remembered)
      SELECT ?, ?, ?, ?, ?, ?, ?, ?, ? WHERE\s"""
          + Gone.NOT;
  private static final String TOUCH =
      """
      UPDATE sessions SET last_seen_at = ?, expires_at = ?
      WHERE token_hash = ? AND expires_at > ?""";
  private static final String DELETE =
      "DELETE FROM sessions WHERE token_hash IN (SELECT value FROM json_each(?))";

  private final Database database;
  private final Clock clock;

  SqliteSessions(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Optional<Session> find(String tokenHash) {
    return findAll(List.of(tokenHash)).stream().findAny();
  }

  @Override
  public Optional<SessionWithHistoryVersion> findWithHistoryVersion(
      String tokenHash, UserId owner) {
    return database.find(
        Sql.of(FIND_WITH_VERSION, now(), tokenHash, owner.value()),
        row -> new SessionWithHistoryVersion(session(row), row.getLong("current_version")));
  }

  @Override
  public List<Session> findAll(Collection<String> tokenHashes) {
    return database.findAll(
        Sql.of(FIND, Json.ofTexts(tokenHashes), now()), SqliteSessions::session);
  }

  private static Session session(ResultSet row) throws SQLException {
    try {
      return new Session(
          row.getString("token_hash"),
          Session.Kind.valueOf(row.getString("kind")),
          new UserId(row.getString("user_id")),
          Optional.ofNullable(row.getString("username")).map(Username::new),
          row.getString("label"),
          RowReader.second(row, "created_at"),
          RowReader.second(row, "last_seen_at"),
          RowReader.second(row, "expires_at"),
          row.getBoolean("remembered"));
    } catch (IllegalArgumentException e) {
      throw new StoreException("the stored session is damaged", e);
    }
  }

  @Override
  public void save(Session session) {
    Gone.store(
        database,
        session.userId(),
        Sql.of(
            SAVE,
            session.tokenHash(),
            session.kind().name(),
            session.userId().value(),
            session.username().map(Username::value).orElse(null),
            session.label(),
            session.createdAt().getEpochSecond(),
            session.lastSeenAt().getEpochSecond(),
            session.expiresAt().getEpochSecond(),
            session.remembered(),
            session.userId().value()));
  }

  @Override
  public void touch(Session session) {
    database.change(
        Sql.of(
            TOUCH,
            session.lastSeenAt().getEpochSecond(),
            session.expiresAt().getEpochSecond(),
            session.tokenHash(),
            now()));
  }

  @Override
  public void delete(Collection<String> tokenHashes) {
    database.change(Sql.of(DELETE, Json.ofTexts(tokenHashes)));
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }
}
