package dev.matinee.store.sqlite;

import dev.matinee.store.History;
import dev.matinee.store.HistoryFeed;
import dev.matinee.store.HistoryStore;
import dev.matinee.store.PersonGoneException;
import dev.matinee.store.Retention;
import dev.matinee.store.StoreException;
import dev.matinee.store.UserId;
import dev.matinee.store.VersionConflictException;
import dev.matinee.store.WriteId;
import dev.matinee.store.event.ChangeCause;
import dev.matinee.store.event.HistoryEvent;
import dev.matinee.store.event.RecentEvents;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Histories in SQLite: one row per person, one statement per change. */
final class SqliteHistories implements HistoryStore {
  private static final String COLUMNS =
      "user_id, version, ratings, watched, hidden, saved, genres, events, events_dropped_until";
  private static final String READ =
      "SELECT "
          + COLUMNS
          + " FROM histories"
          + " WHERE user_id = ? AND gone = 0 AND (expires_at IS NULL OR expires_at > ?)";
  private static final String CREATE =
      """
      INSERT INTO histories
        (version, ratings, watched, hidden, genres, last_write_id, user_id)
      VALUES (0, '{}', '[]', '[]', '[]', '', ?)
      ON CONFLICT (user_id) DO NOTHING""";
  private static final String IS_THERE = "SELECT 1 FROM histories WHERE user_id = ? AND gone = 0";
  private static final String IS_GONE = "SELECT 1 FROM histories WHERE user_id = ? AND gone = 1";
  private static final String FIRST =
      """
      INSERT INTO histories AS stored
        (version, ratings, watched, hidden, saved, genres, events, events_dropped_until,
          changed_at, changed_by, expires_at, last_write_id, user_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (user_id) DO UPDATE SET
        version = excluded.version, ratings = excluded.ratings, watched = excluded.watched,
        hidden = excluded.hidden, saved = excluded.saved, genres = excluded.genres,
        events = excluded.events, events_dropped_until = excluded.events_dropped_until, changed_at = excluded.changed_at,
        changed_by = excluded.changed_by, expires_at = excluded.expires_at,
        last_write_id = excluded.last_write_id, gone = 0
      WHERE stored.expires_at <= ?""";
  private static final String NEXT =
      """
      UPDATE histories SET version = ?, ratings = ?, watched = ?, hidden = ?, saved = ?,
        genres = ?, events = ?, events_dropped_until = ?, changed_at = ?, changed_by = ?, expires_at = ?,
        last_write_id = ?
      WHERE user_id = ? AND version = ? AND gone = 0""";
  private static final String IS_STORED =
      "SELECT 1 FROM histories WHERE user_id = ? AND version = ? AND last_write_id = ?";
  private static final String DELETE =
      """
      INSERT INTO histories
        (version, ratings, watched, hidden, genres, changed_at, changed_by, expires_at,
          last_write_id, gone, user_id)
      VALUES (0, '{}', '[]', '[]', '[]', ?, ?, ?, ?, 1, ?)
      ON CONFLICT (user_id) DO UPDATE SET
        version = excluded.version, ratings = excluded.ratings, watched = excluded.watched,
        hidden = excluded.hidden, saved = '{}', genres = excluded.genres, events = '[]',
        events_dropped_until = 0, changed_at = excluded.changed_at,
        changed_by = excluded.changed_by, expires_at = excluded.expires_at, last_write_id = excluded.last_write_id, gone = 1""";

  /** The ids of accounts, which begin with {@code a-}, behind a given one. */
  private static final String NEXT_ACCOUNTS =
      "SELECT "
          + COLUMNS
          + " FROM histories"
          + " WHERE user_id > ? AND user_id < 'a.' AND gone = 0 ORDER BY user_id LIMIT 200";

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
          HistoryJson.readSaved(row.getString("saved")),
          Set.copyOf(Json.readTexts(row.getString("genres"))),
          events(row));
    } catch (IllegalArgumentException e) {
      throw new StoreException("the stored history of " + userId + " is damaged", e);
    }
  }

  private static RecentEvents events(ResultSet row) throws SQLException {
    return new RecentEvents(
        Json.readTexts(row.getString("events")).stream().map(HistoryEvent::ofCompact).toList(),
        Instant.ofEpochMilli(row.getLong("events_dropped_until")));
  }

  @Override
  public boolean create(UserId account) {
    return database.write(
        connection ->
            Sql.of(CREATE, account.value()).change(connection) == 1
                || Sql.of(IS_THERE, account.value()).finds(connection));
  }

  @Override
  public void write(History next, HistoryEvent event) {
    Optional<StoreException> refusal =
        database.write(
            connection ->
                put(connection, next, event) || isStored(connection, next, event)
                    ? Optional.empty()
                    : Optional.of(refusal(connection, next)));
    refusal.ifPresent(
        e -> {
          throw e;
        });
  }

  private boolean put(Connection connection, History next, HistoryEvent event) throws SQLException {
    boolean first = makesRow(next);
    RecentEvents events = next.events().with(event);
    return Sql.of(
                first ? FIRST : NEXT,
                next.version(),
                HistoryJson.ofRatings(next.ratings()),
                HistoryJson.ofMovies(next.watched()),
                HistoryJson.ofMovies(next.hidden()),
                HistoryJson.ofSaved(next.saved()),
                Json.ofTexts(next.genres()),
                Json.ofTexts(events.events().stream().map(HistoryEvent::compact).toList()),
                events.droppedUntil().toEpochMilli(),
                events.last().orElseThrow().time().toEpochMilli(),
                event.source().label(),
                expiresAt(next.userId()),
                event.id(),
                next.userId().value(),
                first ? now() : next.version() - 1)
            .change(connection)
        == 1;
  }

  private static boolean makesRow(History next) {
    return next.version() == 1 && !next.userId().isAccount();
  }

  private static StoreException refusal(Connection connection, History next) throws SQLException {
    String userId = next.userId().value();
    boolean gone = Sql.of(IS_GONE, userId).finds(connection);
    boolean withoutRow = next.userId().isAccount() && !Sql.of(IS_THERE, userId).finds(connection);
    return gone || withoutRow
        ? new PersonGoneException(next.userId())
        : new VersionConflictException(next);
  }

  private @Nullable Long expiresAt(UserId userId) {
    return userId.isGuest() ? now() + Retention.GUEST.toSeconds() : null;
  }

  /** Whether an earlier call of this write came through. */
  private static boolean isStored(Connection connection, History next, HistoryEvent event)
      throws SQLException {
    return Sql.of(IS_STORED, next.userId().value(), next.version(), event.id()).finds(connection);
  }

  @Override
  public void delete(UserId userId, ChangeCause cause) {
    database.change(
        Sql.of(
            DELETE,
            cause.time().toEpochMilli(),
            cause.source().label(),
            now() + Retention.TOMBSTONE.toSeconds(),
            WriteId.random().value(),
            userId.value()));
  }

  @Override
  public boolean isGone(UserId userId) {
    return Gone.is(database, userId);
  }

  @Override
  public HistoryFeed feed() {
    return new SqliteFeed(database);
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
