package dev.matinee.store.redis;

import dev.matinee.store.Stores;
import dev.matinee.store.StoresContract;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.testkit.OpenedResources;
import dev.matinee.testkit.RedisServer;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The contract of all stores with Redis before SQLite. */
class RedisOverSqliteTest extends StoresContract {
  @TempDir private static Path folder;
  @AutoClose private static final OpenedResources opened = new OpenedResources();

  private static RedisServer redis;

  @BeforeAll
  static void startRedis() {
    redis = opened.add(RedisServer.start());
  }

  @Override
  protected Stores open(Clock clock) {
    return CachedStores.of(
        SqliteStores.open(folder.resolve("stores.db"), clock),
        RedisAddress.of(redis.address()),
        "contract",
        clock);
  }
}
