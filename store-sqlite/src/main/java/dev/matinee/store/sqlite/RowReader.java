package dev.matinee.store.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;

/** Makes a record of the row that a result is at. */
@FunctionalInterface
interface RowReader<T> {
  T read(ResultSet row) throws SQLException;

  /**
   * A time that was kept as an epoch second.
   *
   * @throws IllegalArgumentException if it is none
   */
  static Instant second(ResultSet row, String column) throws SQLException {
    try {
      return Instant.ofEpochSecond(row.getLong(column));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no time in column " + column, e);
    }
  }
}
