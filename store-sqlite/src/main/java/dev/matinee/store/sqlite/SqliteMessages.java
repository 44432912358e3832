package dev.matinee.store.sqlite;

import dev.matinee.store.MessageStore;
import dev.matinee.store.OutboxText;
import dev.matinee.store.StoreException;
import dev.matinee.store.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** What nodes know of text messages, in SQLite. */
final class SqliteMessages implements MessageStore {
  private static final String TAKE =
      """
      INSERT INTO message_counts AS stored (name, count, expires_at) SELECT ?1, 1, ?2 WHERE ?3 > 0
      ON CONFLICT (name) DO UPDATE SET count = stored.count + 1 WHERE stored.count < ?3""";
  private static final String STOP =
      "INSERT INTO stopped_numbers (number_hash) VALUES (?) ON CONFLICT DO NOTHING";
  private static final String START = "DELETE FROM stopped_numbers WHERE number_hash = ?";
  private static final String IS_STOPPED = "SELECT 1 FROM stopped_numbers WHERE number_hash = ?";
  private static final String KEEP =
      "INSERT INTO outbox (user_id, recipient, text, sent_at) SELECT ?, ?, ?, ? WHERE " + Gone.NOT;
  private static final String TRIM =
      "DELETE FROM outbox WHERE id <= (SELECT max(id) FROM outbox) - " + OUTBOX;
  private static final String OUTBOX_TEXTS =
      "SELECT user_id, recipient, text, sent_at FROM outbox ORDER BY id DESC LIMIT " + OUTBOX;
  private static final String FORGET = "DELETE FROM outbox WHERE user_id = ?";

  private final Database database;

  SqliteMessages(Database database) {
    this.database = database;
  }

  @Override
  public boolean take(String name, int most, Instant end) {
    return database.change(Sql.of(TAKE, name, end.getEpochSecond(), most)) == 1;
  }

  @Override
  public void stop(String numberHash) {
    database.change(Sql.of(STOP, numberHash));
  }

  @Override
  public void start(String numberHash) {
    database.change(Sql.of(START, numberHash));
  }

  @Override
  public boolean isStopped(String numberHash) {
    return database.find(Sql.of(IS_STOPPED, numberHash), row -> true).isPresent();
  }

  @Override
  public void keep(OutboxText text) {
    String owner = text.owner().value();
    Sql keep = Sql.of(KEEP, owner, text.to(), text.text(), text.time().getEpochSecond(), owner);
    Gone.store(database, text.owner(), keep);
    database.change(Sql.of(TRIM));
  }

  @Override
  public List<OutboxText> outbox() {
    return database.findAll(Sql.of(OUTBOX_TEXTS), SqliteMessages::text);
  }

  private static OutboxText text(ResultSet row) throws SQLException {
    try {
      return new OutboxText(
          new UserId(row.getString("user_id")),
          row.getString("recipient"),
          row.getString("text"),
          RowReader.second(row, "sent_at"));
    } catch (IllegalArgumentException e) {
      throw new StoreException("a stored message is damaged", e);
    }
  }

  @Override
  public void forget(UserId owner) {
    database.change(Sql.of(FORGET, owner.value()));
  }
}
