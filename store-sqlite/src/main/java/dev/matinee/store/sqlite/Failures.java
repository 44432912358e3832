package dev.matinee.store.sqlite;

import dev.matinee.store.StoreException;
import dev.matinee.store.StoreUnavailableException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;

/**
 * Turns SQLite's errors into the store's. What the disk refuses today, such as a write without
 * space, may succeed tomorrow: the store is out of reach meanwhile, and nothing is wrong with it.
 */
final class Failures {
  /** The rest of an extended code tells variants apart. */
  private static final int PRIMARY_CODE = 0xff;

  private static final Set<Integer> REFUSED_BY_THE_DISK =
      Set.of(
          SQLiteErrorCode.SQLITE_FULL.code,
          SQLiteErrorCode.SQLITE_IOERR.code,
          SQLiteErrorCode.SQLITE_READONLY.code,
          SQLiteErrorCode.SQLITE_CANTOPEN.code);

  private Failures() {}

  /** Whether somebody else has the file for now. */
  static boolean isLocked(SQLException e) {
    int code = e.getErrorCode() & PRIMARY_CODE;
    return code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code;
  }

  static StoreException of(Path file, SQLException e) {
    int code = e.getErrorCode() & PRIMARY_CODE;
    if (isLocked(e)) {
      return new StoreUnavailableException(file + " is locked by another process", e);
    }
    String message = "cannot use " + file + ": " + e.getMessage();
    return REFUSED_BY_THE_DISK.contains(code)
        ? new StoreUnavailableException(message, e)
        : new StoreException(message, e);
  }
}
