package dev.matinee.store.sqlite;

import dev.matinee.store.FeedEntry;
import dev.matinee.store.HistoryFeed;
import dev.matinee.store.UserId;
import dev.matinee.store.event.EventSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The feed in SQLite: an index over the time of the last change. */
record SqliteFeed(Database database) implements HistoryFeed {
  private static final String CHANGED =
      """
      SELECT user_id, last_write_id, changed_at, changed_by, gone FROM histories
      WHERE changed_at >= ? AND changed_at < ? ORDER BY changed_at, user_id""";

  @Override
  public List<FeedEntry> changed(Instant from, Instant until) {
    return database.findAll(
        Sql.of(CHANGED, from.toEpochMilli(), until.toEpochMilli()), SqliteFeed::entry);
  }

  private static FeedEntry entry(ResultSet row) throws SQLException {
    return new FeedEntry(
        new UserId(row.getString("user_id")),
        row.getString("last_write_id"),
        Instant.ofEpochMilli(row.getLong("changed_at")),
        EventSource.of(row.getString("changed_by")),
        row.getBoolean("gone"));
  }
}
