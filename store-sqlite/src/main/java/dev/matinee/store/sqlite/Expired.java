package dev.matinee.store.sqlite;

import dev.matinee.store.StoreException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Removes rows that readers no longer see: when a file is opened, and again and again while it is
 * open, since a node runs for months. No reader depends on it. Safe for use by any number of
 * threads.
 */
final class Expired implements AutoCloseable {
  /** Few enough that a writer does not wait for them. */
  private static final int AT_ONCE = 200;

  private static final List<String> TABLES =
      List.of(
          "histories",
          "recommendations",
          "sessions",
          "challenges",
          "pairing_codes",
          "pairing_tries",
          "oauth_grants",
          "oauth_tokens",
          "evenings",
          "phones",
          "message_counts");

  private final Database database;
  private final Clock clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(Expired::thread);

  /** Of an open file. */
  Expired(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "expired-rows");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Removes what has expired by now, and from then on what expires.
   *
   * @param pause between one look and the next
   */
  void start(Duration pause) {
    remove();
    ScheduledFuture<?> unused =
        thread.scheduleWithFixedDelay(
            this::remove, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Where the file is locked or the disk full, the next look does it. */
  private void remove() {
    try {
      TABLES.forEach(this::remove);
    } catch (StoreException notNow) {
      // readers check the time themselves, and are told what is wrong with the file
    }
  }

  private void remove(String table) {
    String delete =
        "DELETE FROM %1$s WHERE rowid IN (SELECT rowid FROM %1$s WHERE expires_at <= ? LIMIT %2$d)"
            .formatted(table, AT_ONCE);
    Sql some = Sql.of(delete, clock.instant().getEpochSecond());
    while (database.change(some) == AT_ONCE) {
      // until fewer are left
    }
  }

  /** Waits for what it is removing. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      boolean unused = thread.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
