package dev.matinee.store.sqlite;

import dev.matinee.store.HeardList;
import dev.matinee.store.HeardListStore;
import dev.matinee.store.StoreException;
import dev.matinee.store.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** What was heard, in SQLite: one row per account. */
final class SqliteHeardLists implements HeardListStore {
  private static final String FIND =
      "SELECT user_id, movies, heard_at FROM heard_lists WHERE user_id = ?";
  private static final String SAVE =
      "INSERT OR REPLACE INTO heard_lists (user_id, movies, heard_at) SELECT ?, ?, ? WHERE "
          + Gone.NOT;
  private static final String DELETE = "DELETE FROM heard_lists WHERE user_id = ?";

  private final Database database;

  SqliteHeardLists(Database database) {
    this.database = database;
  }

  @Override
  public Optional<HeardList> find(UserId userId) {
    return database.find(Sql.of(FIND, userId.value()), SqliteHeardLists::heard);
  }

  private static HeardList heard(ResultSet row) throws SQLException {
    try {
      return new HeardList(
          new UserId(row.getString("user_id")),
          Json.readNumbers(row.getString("movies")),
          RowReader.second(row, "heard_at"));
    } catch (IllegalArgumentException e) {
      throw new StoreException("what is stored as heard is damaged", e);
    }
  }

  @Override
  public void save(HeardList heard) {
    database.change(
        Sql.of(
            SAVE,
            heard.userId().value(),
            Json.ofNumbers(heard.movies()),
            heard.heardAt().getEpochSecond(),
            heard.userId().value()));
  }

  @Override
  public void forget(UserId userId) {
    database.change(Sql.of(DELETE, userId.value()));
  }
}
