package dev.matinee.store.sqlite;

import dev.matinee.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Brings a file to the schema of this version. Each step is a numbered resource; the file says in
 * its header which program it belongs to ({@code application_id}) and which steps it has seen
 * ({@code user_version}).
 */
final class Schema {
  /** "MTIN" in ASCII. */
  static final int APPLICATION_ID = 0x4D54494E;

  static final int VERSION = 14;

  private Schema() {}

  static void prepare(Path file) {
    try {
      try (Connection connection = Connections.plain(file)) {
        requireOurs(file, connection);
      }
      try (Connection connection = Connections.durable(file)) {
        if (!isCurrent(connection)) {
          migrate(file, connection);
        }
      }
    } catch (SQLException e) {
      throw Failures.of(file, e);
    }
  }

  /**
   * Before anything is written. Tables are looked for first: another process may make them together
   * with the id between the two looks.
   */
  private static void requireOurs(Path file, Connection connection) throws SQLException {
    if (!isEmpty(connection) && header(connection, "application_id") != APPLICATION_ID) {
      throw new StoreException(file + " is the database of another program");
    }
    int version = header(connection, "user_version");
    if (version > VERSION) {
      throw new StoreException(
          String.format(
              "%s has schema version %d, this program knows %d: use the later program",
              file, version, VERSION));
    }
  }

  private static void migrate(Path file, Connection connection) throws SQLException {
    execute(connection, "BEGIN IMMEDIATE");
    requireOurs(file, connection);
    for (int step = header(connection, "user_version") + 1; step <= VERSION; step++) {
      runStep(connection, step);
    }
    execute(connection, "COMMIT");
  }

  private static void runStep(Connection connection, int step) throws SQLException {
    for (String statement : resource("schema-" + step + ".sql").split(";", -1)) {
      if (!statement.isBlank()) {
        execute(connection, statement);
      }
    }
    execute(connection, "PRAGMA application_id = " + APPLICATION_ID);
    execute(connection, "PRAGMA user_version = " + step);
  }

  /** Whether the file still holds what this version expects. */
  static boolean isCurrent(Connection connection) throws SQLException {
    return header(connection, "application_id") == APPLICATION_ID
        && header(connection, "user_version") == VERSION;
  }

  private static boolean isEmpty(Connection connection) throws SQLException {
    return number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
  }

  private static int header(Connection connection, String field) throws SQLException {
    return number(connection, "PRAGMA " + field);
  }

  private static int number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.getInt(1);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String resource(String name) {
    try (InputStream text = Schema.class.getResourceAsStream(name)) {
      if (text == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new StoreException("cannot read " + name, e);
    }
  }
}
