package dev.matinee.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.StoreException;
import dev.matinee.store.StoreUnavailableException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class FailuresTest {
  private static final Path FILE = Path.of("matinee.db");

  @ParameterizedTest
  @EnumSource(
      names = {
        "SQLITE_BUSY",
        "SQLITE_BUSY_RECOVERY",
        "SQLITE_FULL",
        "SQLITE_IOERR",
        "SQLITE_IOERR_WRITE",
        "SQLITE_IOERR_FSYNC",
        "SQLITE_IOERR_SHMSIZE",
        "SQLITE_READONLY",
        "SQLITE_CANTOPEN"
      })
  void whatMaySucceedLaterIsAStoreOutOfReach(SQLiteErrorCode code) {
    assertThat(of(code))
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessageContaining("matinee.db");
  }

  @ParameterizedTest
  @EnumSource(names = {"SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_CONSTRAINT", "SQLITE_ERROR"})
  void whatIsWrongForGoodIsNot(SQLiteErrorCode code) {
    assertThat(of(code))
        .isExactlyInstanceOf(StoreException.class)
        .hasMessageContainingAll("matinee.db", code.message);
  }

  private static StoreException of(SQLiteErrorCode code) {
    return Failures.of(FILE, new SQLiteException(code.message, code));
  }
}
