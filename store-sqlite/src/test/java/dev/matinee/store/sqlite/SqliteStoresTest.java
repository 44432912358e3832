package dev.matinee.store.sqlite;

import dev.matinee.store.Stores;
import dev.matinee.store.StoresContract;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.io.TempDir;

/** The contract over SQLite. */
class SqliteStoresTest extends StoresContract {
  @TempDir private Path folder;

  @Override
  protected Stores open(Clock clock) {
    return SqliteStores.open(folder.resolve("state/deep/matinee.db"), clock);
  }
}
