package dev.matinee.store.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One statement with its values, in the order of its question marks. */
final class Sql {
  private final String text;
  private final List<@Nullable Object> values;

  private Sql(String text, List<@Nullable Object> values) {
    this.text = text;
    this.values = values;
  }

  /** A statement; null is SQL's null. */
  static Sql of(String text, @Nullable Object... values) {
    return new Sql(text, Collections.unmodifiableList(new ArrayList<>(Arrays.asList(values))));
  }

  /** How many rows it changed. */
  int change(Connection connection) throws SQLException {
    try (PreparedStatement statement = prepare(connection)) {
      return statement.executeUpdate();
    }
  }

  /** Each row that it finds. */
  <T> List<T> query(Connection connection, RowReader<T> reader) throws SQLException {
    try (PreparedStatement statement = prepare(connection);
        ResultSet row = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (row.next()) {
        found.add(reader.read(row));
      }
      return found;
    }
  }

  /** Whether it finds a row. */
  boolean finds(Connection connection) throws SQLException {
    return !query(connection, row -> true).isEmpty();
  }

  private PreparedStatement prepare(Connection connection) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(text);
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
    return statement;
  }
}
