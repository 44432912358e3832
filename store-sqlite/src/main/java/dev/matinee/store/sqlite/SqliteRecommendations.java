package dev.matinee.store.sqlite;

import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendationStore;
import dev.matinee.store.StoreException;
import dev.matinee.store.StoredList;
import dev.matinee.store.UserId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Recommendation lists in SQLite: one row per person. */
final class SqliteRecommendations implements RecommendationStore {
  private static final String READ =
      """
      SELECT r.history_version, r.model_version, r.computed_at, r.movies,
             coalesce(h.version, 0) AS current_version
      FROM recommendations r LEFT JOIN histories h USING (user_id)
      WHERE r.user_id = ?""";
  private static final String SAVE =
      """
      INSERT INTO recommendations AS stored
        (user_id, history_version, model_version, computed_at, movies)
      VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (user_id) DO UPDATE SET
        history_version = excluded.history_version, model_version = excluded.model_version,
        computed_at = excluded.computed_at, movies = excluded.movies
      WHERE stored.history_version <= excluded.history_version""";

  private final Database database;

  SqliteRecommendations(Database database) {
    this.database = database;
  }

  @Override
  public Optional<RecommendationList> find(UserId userId) {
    return findWithHistoryVersion(userId).map(StoredList::list);
  }

  @Override
  public Optional<StoredList> findWithHistoryVersion(UserId userId) {
    return database.read(
        connection -> {
          try (PreparedStatement query = connection.prepareStatement(READ)) {
            query.setString(1, userId.value());
            ResultSet row = query.executeQuery();
            return row.next() ? Optional.of(storedList(userId, row)) : Optional.empty();
          }
        });
  }

  private static StoredList storedList(UserId userId, ResultSet row) throws SQLException {
    try {
      RecommendationList list =
          new RecommendationList(
              userId,
              row.getLong("history_version"),
              row.getString("model_version"),
              Instant.ofEpochMilli(row.getLong("computed_at")),
              MoviesJson.read(row.getString("movies")));
      return new StoredList(list, row.getLong("current_version"));
    } catch (IllegalArgumentException e) {
      throw new StoreException("the stored recommendations of " + userId + " are damaged", e);
    }
  }

  @Override
  public boolean save(RecommendationList list) {
    return database.write(
        connection -> {
          try (PreparedStatement change = connection.prepareStatement(SAVE)) {
            change.setString(1, list.userId().value());
            change.setLong(2, list.historyVersion());
            change.setString(3, list.modelVersion());
            change.setLong(4, list.computedAt().toEpochMilli());
            change.setString(5, MoviesJson.of(list.movies()));
            return change.executeUpdate() == 1;
          }
        });
  }
}
