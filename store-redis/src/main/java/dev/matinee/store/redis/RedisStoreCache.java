package dev.matinee.store.redis;

import dev.matinee.store.Stores;
import dev.matinee.store.cache.StoreCache;
import java.time.Clock;
import java.util.Map;

/** A cache whose address begins with {@code redis://} or {@code rediss://}. */
public final class RedisStoreCache implements StoreCache {
  private static final String PREFIX = "MATINEE_TABLE_PREFIX";
  private static final String USUAL_PREFIX = "matinee";

  /** For the service loader. */
  public RedisStoreCache() {}

  @Override
  public String form() {
    return RedisAddress.FORM;
  }

  @Override
  public boolean takes(String address) {
    return RedisAddress.isOne(address);
  }

  @Override
  public Stores before(Stores truth, String address, Map<String, String> environment) {
    String prefix = environment.getOrDefault(PREFIX, USUAL_PREFIX);
    return CachedStores.of(truth, RedisAddress.of(address), prefix, Clock.systemUTC());
  }
}
