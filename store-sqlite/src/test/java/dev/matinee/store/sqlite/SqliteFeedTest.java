package dev.matinee.store.sqlite;

import dev.matinee.store.FeedAfterKillContract;
import dev.matinee.store.Stores;
import dev.matinee.store.UserId;
import dev.matinee.store.WriterProcess;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** The feed of one file, whose writers are killed. */
@Tag("faults")
class SqliteFeedTest extends FeedAfterKillContract {
  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("matinee.db");
  }

  @Override
  protected Stores open() {
    return SqliteStores.open(file());
  }

  @Override
  protected WriterProcess writer(UserId user) throws IOException {
    return WriterProcess.start(SqliteWriter.class, file().toString(), user.value());
  }
}
