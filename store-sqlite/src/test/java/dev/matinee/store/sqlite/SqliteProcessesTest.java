package dev.matinee.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.History;
import dev.matinee.store.Stores;
import dev.matinee.store.Told;
import dev.matinee.store.UserId;
import dev.matinee.store.WriterProcess;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes on one file. */
class SqliteProcessesTest {
  private static final UserId USER = UserId.ofDataSetUser(1);
  private static final int CHANGES = 100;

  @TempDir private Path folder;

  @Test
  void twoProcessesThatWriteAtOnceLoseNothing() throws Exception {
    Path file = folder.resolve("matinee.db");
    try (Stores stores = SqliteStores.open(file);
        WriterProcess other =
            WriterProcess.start(SqliteWriter.class, file.toString(), USER.value())) {
      other.allow(CHANGES);
      assertThat(other.nextVersion()).isPositive();
      for (int i = 0; i < CHANGES; i++) {
        Told.change(stores, USER, history -> history.hide(history.version()));
      }
      other.allowNoMore();
      assertThat(lastVersion(other)).isPositive();
      History history = stores.histories().read(USER);
      assertThat(history.version()).isEqualTo(2 * CHANGES);
      assertThat(history.hidden()).hasSize(CHANGES);
      assertThat(history.watched()).hasSize(CHANGES);
    }
  }

  @Test
  void whatWasAcknowledgedSurvivesTheDeathOfTheWriter() throws Exception {
    Path file = folder.resolve("matinee.db");
    long acknowledged = 0;
    try (WriterProcess writer =
        WriterProcess.start(SqliteWriter.class, file.toString(), USER.value())) {
      writer.allow(2 * CHANGES);
      while (acknowledged < CHANGES) {
        acknowledged = writer.nextVersion();
      }
      writer.kill();
      acknowledged = Math.max(acknowledged, lastVersion(writer));
    }
    try (Stores stores = SqliteStores.open(file)) {
      History history = stores.histories().read(USER);
      assertThat(history.version()).isGreaterThanOrEqualTo(acknowledged);
      assertThat(history.watched()).hasSize((int) history.version());
    }
  }

  /** Reads what a writer says until its end. */
  private static long lastVersion(WriterProcess writer) throws IOException {
    long last = -1;
    for (long version = writer.nextVersion(); version > 0; version = writer.nextVersion()) {
      last = version;
    }
    return last;
  }
}
