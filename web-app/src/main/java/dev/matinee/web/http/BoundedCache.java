package dev.matinee.web.http;

import java.time.Duration;
import java.util.Optional;
import org.ehcache.Cache;
import org.ehcache.CacheManager;
import org.ehcache.config.builders.CacheConfigurationBuilder;
import org.ehcache.config.builders.CacheManagerBuilder;
import org.ehcache.config.builders.ExpiryPolicyBuilder;
import org.ehcache.config.builders.ResourcePoolsBuilder;

/**
 * Things that this process may forget: so many at most, and each for a while after it was last
 * asked for. Safe for use by any number of threads.
 *
 * @param <K> of keys, with value equality
 * @param <V> of immutable values
 */
public final class BoundedCache<K, V> implements AutoCloseable {
  private static final String NAME = "cache";

  private final CacheManager manager;
  private final Cache<K, V> entries;

  /** An empty one. */
  public BoundedCache(Class<K> keys, Class<V> values, int maxEntries, Duration idle) {
    manager =
        CacheManagerBuilder.newCacheManagerBuilder()
            .withCache(
                NAME,
                CacheConfigurationBuilder.newCacheConfigurationBuilder(
                        keys, values, ResourcePoolsBuilder.heap(maxEntries))
                    .withExpiry(ExpiryPolicyBuilder.timeToIdleExpiration(idle)))
            .build(true);
    entries = manager.getCache(NAME, keys, values);
  }

  /** What was put last, if it is still there. */
  public Optional<V> find(K key) {
    return Optional.ofNullable(entries.get(key));
  }

  /** Keeps a value in place of an older one. */
  public void put(K key, V value) {
    entries.put(key, value);
  }

  /** Forgets a value. */
  public void remove(K key) {
    entries.remove(key);
  }

  @Override
  public void close() {
    if (manager.getStatus() != org.ehcache.Status.UNINITIALIZED) {
      manager.close();
    }
  }
}
