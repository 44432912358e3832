package dev.matinee.store.sqlite;

import dev.matinee.store.ListWithHistoryVersion;
import dev.matinee.store.PackedMovies;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendationStore;
import dev.matinee.store.Retention;
import dev.matinee.store.StoreException;
import dev.matinee.store.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Recommendation lists in SQLite: one row per person. */
final class SqliteRecommendations implements RecommendationStore {
  private static final String READ =
      """
      SELECT r.history_version, r.model_version, r.knows_others_until, r.computed_at,
             r.movies, r.saved, r.packed, r.titles, r.movie_count,
             coalesce(h.version, 0) AS current_version
      FROM recommendations r LEFT JOIN histories h
        ON h.user_id = r.user_id AND (h.expires_at IS NULL OR h.expires_at > ?1)
      WHERE r.user_id = ?2 AND (r.expires_at IS NULL OR r.expires_at > ?1)""";
  private static final String SAVE =
      """
      INSERT INTO recommendations AS stored
        (user_id, history_version, model_version, knows_others_until, computed_at, movies,
         saved, packed, titles, movie_count, expires_at)
      SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11
      WHERE NOT EXISTS (SELECT 1 FROM histories WHERE user_id = ?1 AND gone = 1)
      ON CONFLICT (user_id) DO UPDATE SET
        history_version = excluded.history_version, model_version = excluded.model_version,
        knows_others_until = excluded.knows_others_until,
        computed_at = excluded.computed_at, movies = excluded.movies,
        saved = excluded.saved, packed = excluded.packed, titles = excluded.titles,
        movie_count = excluded.movie_count, expires_at = excluded.expires_at
      WHERE stored.history_version <= excluded.history_version OR stored.expires_at <= ?12""";
  private static final String DELETE = "DELETE FROM recommendations WHERE user_id = ?";

  private final Database database;
  private final Clock clock;

  SqliteRecommendations(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Optional<RecommendationList> find(UserId userId) {
    return findWithHistoryVersion(userId).map(ListWithHistoryVersion::list);
  }

  @Override
  public Optional<ListWithHistoryVersion> findWithHistoryVersion(UserId userId) {
    return database.find(Sql.of(READ, now(), userId.value()), row -> storedList(userId, row));
  }

  private static ListWithHistoryVersion storedList(UserId userId, ResultSet row)
      throws SQLException {
    try {
      RecommendationList list =
          new RecommendationList(
              userId,
              row.getLong("history_version"),
              row.getString("model_version"),
              Instant.ofEpochMilli(row.getLong("knows_others_until")),
              Instant.ofEpochMilli(row.getLong("computed_at")),
              MoviesJson.read(row.getString("movies")),
              MoviesJson.readPlaced(row.getString("saved")),
              packed(row));
      return new ListWithHistoryVersion(list, row.getLong("current_version"));
    } catch (IllegalArgumentException e) {
      throw new StoreException("the stored recommendations of " + userId + " are damaged", e);
    }
  }

  private static Optional<PackedMovies> packed(ResultSet row) throws SQLException {
    byte[] bytes = row.getBytes("packed");
    return bytes == null
        ? Optional.empty()
        : Optional.of(new PackedMovies(row.getString("titles"), row.getInt("movie_count"), bytes));
  }

  @Override
  public boolean save(RecommendationList list) {
    Sql save =
        Sql.of(
            SAVE,
            list.userId().value(),
            list.historyVersion(),
            list.modelVersion(),
            list.knowsOthersUntil().toEpochMilli(),
            list.computedAt().toEpochMilli(),
            MoviesJson.of(list.movies()),
            MoviesJson.ofPlaced(list.saved()),
            list.packed().map(PackedMovies::bytes).orElse(null),
            list.packed().map(PackedMovies::titles).orElse(null),
            list.packed().map(PackedMovies::count).orElse(null),
            expiresAt(list),
            now());
    return database.change(save) == 1;
  }

  private static @Nullable Long expiresAt(RecommendationList list) {
    return list.userId().isGuest()
        ? list.computedAt().plus(Retention.GUEST).getEpochSecond()
        : null;
  }

  @Override
  public void forget(UserId userId) {
    database.change(Sql.of(DELETE, userId.value()));
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }
}
