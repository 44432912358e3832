package dev.matinee.store.sqlite;

import dev.matinee.store.History;
import dev.matinee.store.HistoryStore;
import dev.matinee.store.StoreException;
import dev.matinee.store.UserId;
import dev.matinee.store.VersionConflictException;
import dev.matinee.store.WriteId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Histories in SQLite: one row per person, one statement per change. */
final class SqliteHistories implements HistoryStore {
  private static final String READ =
      "SELECT version, ratings, watched, hidden FROM histories WHERE user_id = ?";
  private static final String FIRST =
      """
      INSERT INTO histories (version, ratings, watched, hidden, last_write_id, user_id)
      VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""";
  private static final String NEXT =
      """
      UPDATE histories SET version = ?, ratings = ?, watched = ?, hidden = ?, last_write_id = ?
      WHERE user_id = ? AND version = ?""";
  private static final String IS_STORED =
      "SELECT 1 FROM histories WHERE user_id = ? AND version = ? AND last_write_id = ?";

  private final Database database;

  SqliteHistories(Database database) {
    this.database = database;
  }

  @Override
  public History read(UserId userId) {
    return database.read(
        connection -> {
          try (PreparedStatement query = connection.prepareStatement(READ)) {
            query.setString(1, userId.value());
            ResultSet row = query.executeQuery();
            return row.next() ? history(userId, row) : History.empty(userId);
          }
        });
  }

  private static History history(UserId userId, ResultSet row) throws SQLException {
    try {
      return new History(
          userId,
          row.getLong("version"),
          HistoryJson.readRatings(row.getString("ratings")),
          HistoryJson.readMovies(row.getString("watched")),
          HistoryJson.readMovies(row.getString("hidden")));
    } catch (IllegalArgumentException e) {
      throw new StoreException("the stored history of " + userId + " is damaged", e);
    }
  }

  @Override
  public void write(History next, WriteId writeId) {
    boolean stored =
        database.write(
            connection -> put(connection, next, writeId) || isStored(connection, next, writeId));
    if (!stored) {
      throw new VersionConflictException(next.userId(), next.version());
    }
  }

  private static boolean put(Connection connection, History next, WriteId writeId)
      throws SQLException {
    boolean first = next.version() == 1;
    try (PreparedStatement change = connection.prepareStatement(first ? FIRST : NEXT)) {
      change.setLong(1, next.version());
      change.setString(2, HistoryJson.ofRatings(next.ratings()));
      change.setString(3, HistoryJson.ofMovies(next.watched()));
      change.setString(4, HistoryJson.ofMovies(next.hidden()));
      change.setString(5, writeId.value());
      change.setString(6, next.userId().value());
      if (!first) {
        change.setLong(7, next.version() - 1);
      }
      return change.executeUpdate() == 1;
    }
  }

  /** Whether an earlier call of this write came through. */
  private static boolean isStored(Connection connection, History next, WriteId writeId)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(IS_STORED)) {
      query.setString(1, next.userId().value());
      query.setLong(2, next.version());
      query.setString(3, writeId.value());
      return query.executeQuery().next();
    }
  }
}
