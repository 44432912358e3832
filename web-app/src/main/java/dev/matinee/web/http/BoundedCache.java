package dev.matinee.web.http;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BinaryOperator;
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

  /**
   * Keeps a value, or what is chosen of the one that is there and the new one. Nothing comes
   * between.
   *
   * @param choice of the old and the new value, in this order; it may be asked more than once
   */
  public void merge(K key, V value, BinaryOperator<V> choice) {
    V old = entries.putIfAbsent(key, value);
    while (old != null) {
      V chosen = choice.apply(old, value);
      if (chosen == old || entries.replace(key, old, chosen)) {
        return;
      }
      old = entries.putIfAbsent(key, value);
    }
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
