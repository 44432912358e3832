package dev.matinee.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** Opens connections to one file. */
final class Connections {
  /** How long a call waits for others before it gives up. */
  static final Duration WAIT_LIMIT = Duration.ofMillis(1500);

  private Connections() {}

  /** A connection that changes nothing by being opened. */
  static Connection plain(Path file) throws SQLException {
    return open(file, settings());
  }

  /** A connection whose commits are on the disk when they return. */
  static Connection durable(Path file) throws SQLException {
    SQLiteConfig settings = settings();
    settings.setJournalMode(JournalMode.WAL);
    settings.setSynchronous(SynchronousMode.FULL);
    return open(file, settings);
  }

  private static SQLiteConfig settings() {
    SQLiteConfig settings = new SQLiteConfig();
    settings.setBusyTimeout((int) WAIT_LIMIT.toMillis());
    settings.enforceForeignKeys(true);
    return settings;
  }

  private static Connection open(Path file, SQLiteConfig settings) throws SQLException {
    return settings.createConnection("jdbc:sqlite:" + file);
  }
}
