package dev.matinee.store.sqlite;

import dev.matinee.store.StoreException;
import dev.matinee.store.StoreUnavailableException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/** Turns SQLite's errors into the store's. */
final class Failures {
  /** The rest of an extended code tells variants apart. */
  private static final int PRIMARY_CODE = 0xff;

  private Failures() {}

  static StoreException of(Path file, SQLException e) {
    int code = e.getErrorCode() & PRIMARY_CODE;
    if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
      return new StoreUnavailableException(file + " is locked by another process", e);
    }
    return new StoreException("cannot use " + file + ": " + e.getMessage(), e);
  }
}
