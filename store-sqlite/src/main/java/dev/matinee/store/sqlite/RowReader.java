package dev.matinee.store.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Makes a record of the row that a result is at. */
@FunctionalInterface
interface RowReader<T> {
  T read(ResultSet row) throws SQLException;
}
