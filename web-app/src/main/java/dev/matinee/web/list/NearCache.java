package dev.matinee.web.list;

import dev.matinee.store.RecommendationList;
import dev.matinee.store.UserId;
import java.util.Optional;
import org.ehcache.Cache;
import org.ehcache.CacheManager;
import org.ehcache.Status;
import org.ehcache.config.builders.CacheConfigurationBuilder;
import org.ehcache.config.builders.CacheManagerBuilder;
import org.ehcache.config.builders.ResourcePoolsBuilder;

/**
 * The lists that this process used last, in memory. A key names all that a list depends on, so that
 * an entry never grows stale. Safe for use by any number of threads.
 */
public final class NearCache implements AutoCloseable {
  private static final int MAX_LISTS = 2_000;
  private static final String NAME = "recommendations";

  private final CacheManager manager;
  private final Cache<Key, RecommendationList> lists;

  public NearCache() {
    manager =
        CacheManagerBuilder.newCacheManagerBuilder()
            .withCache(
                NAME,
                CacheConfigurationBuilder.newCacheConfigurationBuilder(
                    Key.class, RecommendationList.class, ResourcePoolsBuilder.heap(MAX_LISTS)))
            .build(true);
    lists = manager.getCache(NAME, Key.class, RecommendationList.class);
  }

  public record Key(UserId userId, long historyVersion, String modelVersion) {}

  public Optional<RecommendationList> find(Key key) {
    return Optional.ofNullable(lists.get(key));
  }

  public void keep(Key key, RecommendationList list) {
    lists.put(key, list);
  }

  @Override
  public void close() {
    if (manager.getStatus() != Status.UNINITIALIZED) {
      manager.close();
    }
  }
}
