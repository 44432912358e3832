package dev.matinee.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** Opens connections to one file. */
final class Connections {
  /** How long a call waits for others before it gives up. */
  static final Duration WAIT_LIMIT = Duration.ofMillis(1500);

  /**
   * To what the log is cut when all of it is in the file. A reader that stays long makes it grow,
   * and it would keep that size.
   */
  static final int LOG_LIMIT_BYTES = 16 << 20;

  private static final Duration PAUSE = Duration.ofMillis(5);

  private Connections() {}

  /** A connection that changes nothing by being opened. */
  static Connection plain(Path file) throws SQLException {
    return open(file, settings());
  }

  /**
   * A connection whose commits are on the disk when they return. The first one changes the journal
   * of the file, and SQLite does not wait for others there, whatever the busy timeout says.
   */
  static Connection durable(Path file) throws SQLException {
    SQLiteConfig settings = settings();
    settings.setJournalMode(JournalMode.WAL);
    settings.setSynchronous(SynchronousMode.FULL);
    settings.setJournalSizeLimit(LOG_LIMIT_BYTES);
    long end = System.nanoTime() + WAIT_LIMIT.toNanos();
    while (true) {
      try {
        return open(file, settings);
      } catch (SQLException e) {
        if (!Failures.isLocked(e) || System.nanoTime() > end) {
          throw e;
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
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
