package dev.matinee.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.History;
import dev.matinee.store.Told;
import dev.matinee.store.UserId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups as docs/operations.md says to make them, by the same statement that is given there. */
class SqliteBackupTest {
  private static final UserId USER = UserId.ofDataSetUser(1);
  private static final int BEFORE = 50;

  @TempDir private Path folder;

  @Test
  void backupUnderWritesHasAllThatWasAcknowledgedBeforeItAndTakesOver() throws Exception {
    Path file = folder.resolve("matinee.db");
    Path backup = folder.resolve("backup.db");
    long before;
    long after;
    try (SqliteStores stores = SqliteStores.open(file);
        BusyWriter writer = new BusyWriter(stores)) {
      writer.await(BEFORE);
      before = writer.acknowledged();
      vacuumInto(file, backup);
      after = writer.acknowledged();
      writer.await(after + 1); // who writes is not kept from it by a backup
    }

    assertThat(integrity(backup)).isEqualTo("ok");
    Path restored = folder.resolve("restored/matinee.db");
    Files.createDirectories(restored.getParent());
    Files.copy(backup, restored);
    try (SqliteStores stores = SqliteStores.open(restored)) {
      stores.check();
      long version = stores.histories().read(USER).version();
      assertThat(version).isBetween(before, after + 1);
      assertThat(stores.histories().read(USER).hidden()).hasSize((int) version);
      hideNext(stores);
      assertThat(stores.histories().read(USER).version()).isEqualTo(version + 1);
    }
  }

  @Test
  void copyOfTheFileAloneLacksWhatIsStillInTheLog() throws IOException {
    Path file = folder.resolve("matinee.db");
    Path copy = folder.resolve("copy.db");
    try (SqliteStores stores = SqliteStores.open(file)) {
      hideNext(stores);
      Files.copy(file, copy);
      assertThat(stores.histories().read(USER).version()).isEqualTo(1);
    }

    try (SqliteStores stores = SqliteStores.open(copy)) {
      assertThat(stores.histories().read(USER).version()).isZero();
    }
  }

  private static void vacuumInto(Path file, Path backup) throws SQLException {
    try (Connection connection = Connections.plain(file);
        Statement statement = connection.createStatement()) {
      statement.execute("VACUUM INTO '" + backup + "'");
    }
  }

  private static String integrity(Path file) throws SQLException {
    try (Connection connection = Connections.plain(file);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA integrity_check")) {
      return row.getString(1);
    }
  }

  /** Hides the next movie, so that the version is the number of hidden movies. */
  private static void hideNext(SqliteStores stores) {
    Told.change(stores, USER, SqliteBackupTest::withNext);
  }

  private static History withNext(History history) {
    return history.hide(history.version() + 1);
  }

  /** Changes a history without a pause, and knows how many changes were acknowledged. */
  private static final class BusyWriter implements AutoCloseable {
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final CompletableFuture<Void> ended;

    BusyWriter(SqliteStores stores) {
      ended = CompletableFuture.runAsync(() -> write(stores));
    }

    private void write(SqliteStores stores) {
      while (!stopped.get()) {
        hideNext(stores);
        acknowledged.incrementAndGet();
      }
    }

    long acknowledged() {
      return acknowledged.get();
    }

    void await(long count) throws InterruptedException {
      while (acknowledged.get() < count) {
        assertThat(ended).isNotDone();
        Thread.sleep(1);
      }
    }

    @Override
    public void close() {
      stopped.set(true);
      ended.join();
    }
  }
}
