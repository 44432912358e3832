package dev.matinee.store.sqlite;

import dev.matinee.store.HistoryStore;
import dev.matinee.store.RecommendationStore;
import dev.matinee.store.StoreException;
import dev.matinee.store.StoreUnavailableException;
import dev.matinee.store.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The stores in one SQLite file. What was written survives a crash of the process or of the machine
 * at any instant: the log is written ahead and synced before a write returns.
 *
 * <p>Safe for use by any number of threads, and by several processes on one file: readers never
 * wait, writers take turns.
 */
public final class SqliteStores implements Stores {
  private final Database database;
  private final HistoryStore histories;
  private final RecommendationStore recommendations;

  private SqliteStores(Database database) {
    this.database = database;
    this.histories = new SqliteHistories(database);
    this.recommendations = new SqliteRecommendations(database);
  }

  /**
   * Opens a file, and makes it and the folders above it where they are missing. An older schema is
   * brought up to date.
   *
   * @throws StoreException if the file holds anything else than these stores, or was written by a
   *     later version of them; it is left as it is
   * @throws StoreUnavailableException if another process keeps it locked
   */
  public static SqliteStores open(Path file) {
    Path absolute = file.toAbsolutePath();
    try {
      Files.createDirectories(absolute.getParent());
    } catch (IOException e) {
      throw new StoreException("cannot make the folder of " + absolute + ": " + e, e);
    }
    Schema.prepare(absolute);
    return new SqliteStores(new Database(absolute));
  }

  @Override
  public HistoryStore histories() {
    return histories;
  }

  @Override
  public RecommendationStore recommendations() {
    return recommendations;
  }

  @Override
  public void check() {
    if (!database.read(Schema::isCurrent)) {
      throw new StoreException("the store's file was replaced or changed by another program");
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
