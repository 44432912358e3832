package dev.matinee.store.sqlite;

import dev.matinee.store.History;
import dev.matinee.store.HistoryStore;
import dev.matinee.store.StoreException;
import dev.matinee.store.UserId;
import dev.matinee.store.VersionConflictException;
import dev.matinee.store.WriteId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Histories in SQLite: one row per person, one statement per change. */
final class SqliteHistories implements HistoryStore {
  private static final String READ =
      """
      SELECT user_id, version, ratings, watched, hidden, genres FROM histories
      WHERE user_id = ? AND (expires_at IS NULL OR expires_at > ?)""";
  private static final String FIRST =
      """
      INSERT INTO histories AS stored
        (version, ratings, watched, hidden, genres, expires_at, last_write_id, user_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (user_id) DO UPDATE SET
        version = excluded.version, ratings = excluded.ratings, watched = excluded.watched,
        hidden = excluded.hidden, genres = excluded.genres, expires_at = excluded.expires_at,
        last_write_id = excluded.last_write_id
      WHERE stored.expires_at <= ?""";
  private static final String NEXT =
      """
      UPDATE histories SET version = ?, ratings = ?, watched = ?, hidden = ?, genres = ?,
        expires_at = ?, last_write_id = ?
      WHERE user_id = ? AND version = ?""";
  private static final String IS_STORED =
      "SELECT 1 FROM histories WHERE user_id = ? AND version = ? AND last_write_id = ?";
  private static final String DELETE = "DELETE FROM histories WHERE user_id = ?";

  /** The ids of accounts, which begin with {@code a-}, behind a given one. */
  private static final String NEXT_ACCOUNTS =
      """
      SELECT user_id, version, ratings, watched, hidden, genres FROM histories
      WHERE user_id > ? AND user_id < 'a.' ORDER BY user_id LIMIT 200""";

  private static final String BEFORE_ACCOUNTS = "a-";

  private final Database database;
  private final Clock clock;

  SqliteHistories(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public History read(UserId userId) {
    return database
        .find(Sql.of(READ, userId.value(), now()), SqliteHistories::history)
        .orElse(History.empty(userId));
  }

  private static History history(ResultSet row) throws SQLException {
    String userId = row.getString("user_id");
    try {
      return new History(
          new UserId(userId),
          row.getLong("version"),
          HistoryJson.readRatings(row.getString("ratings")),
          HistoryJson.readMovies(row.getString("watched")),
          HistoryJson.readMovies(row.getString("hidden")),
          Json.readTexts(row.getString("genres")));
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
      throw new VersionConflictException(next);
    }
  }

  private boolean put(Connection connection, History next, WriteId writeId) throws SQLException {
    boolean first = next.version() == 1;
    return Sql.of(
                first ? FIRST : NEXT,
                next.version(),
                HistoryJson.ofRatings(next.ratings()),
                HistoryJson.ofMovies(next.watched()),
                HistoryJson.ofMovies(next.hidden()),
                Json.ofTexts(next.genres()),
                expiresAt(next.userId()),
                writeId.value(),
                next.userId().value(),
                first ? now() : next.version() - 1)
            .change(connection)
        == 1;
  }

  private @Nullable Long expiresAt(UserId userId) {
    return userId.isGuest() ? now() + History.GUEST_LIFE.toSeconds() : null;
  }

  /** Whether an earlier call of this write came through. */
  private static boolean isStored(Connection connection, History next, WriteId writeId)
      throws SQLException {
    return Sql.of(IS_STORED, next.userId().value(), next.version(), writeId.value())
        .finds(connection);
  }

  @Override
  public void delete(UserId userId) {
    database.change(Sql.of(DELETE, userId.value()));
  }

  /** Page by page, so that no reading transaction outlives the call of a reader. */
  @Override
  public void scanAccounts(Consumer<History> reader) {
    List<History> page = accountsAfter(BEFORE_ACCOUNTS);
    while (!page.isEmpty()) {
      page.forEach(reader);
      page = accountsAfter(page.get(page.size() - 1).userId().value());
    }
  }

  private List<History> accountsAfter(String userId) {
    return database.findAll(Sql.of(NEXT_ACCOUNTS, userId), SqliteHistories::history);
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }
}
