package dev.matinee.serving.list;

import dev.matinee.store.RecommendationList;
import dev.matinee.store.UserId;
import java.time.Duration;
import java.util.Optional;
import org.ehcache.Cache;
import org.ehcache.CacheManager;
import org.ehcache.Status;
import org.ehcache.config.builders.CacheConfigurationBuilder;
import org.ehcache.config.builders.CacheManagerBuilder;
import org.ehcache.config.builders.ExpiryPolicyBuilder;
import org.ehcache.config.builders.ResourcePoolsBuilder;

/**
 * The lists that this process used last, in memory. A key names all that a list depends on but for
 * what others rated lately. Safe for use by any number of threads.
 */
public final class NearCache implements AutoCloseable {
  private static final int MAX_LISTS = 2_000;
  private static final String NAME = "recommendations";
  private static final String UNSTORED = "unstored";

  /** The store is asked again soon, but not by every request. */
  private static final Duration UNSTORED_LIFE = Duration.ofSeconds(2);

  private final CacheManager manager;
  private final Cache<Key, RecommendationList> lists;
  private final Cache<Key, RecommendationList> unstored;

  public NearCache() {
    manager =
        CacheManagerBuilder.newCacheManagerBuilder()
            .withCache(NAME, entries())
            .withCache(
                UNSTORED,
                entries().withExpiry(ExpiryPolicyBuilder.timeToLiveExpiration(UNSTORED_LIFE)))
            .build(true);
    lists = manager.getCache(NAME, Key.class, RecommendationList.class);
    unstored = manager.getCache(UNSTORED, Key.class, RecommendationList.class);
  }

  private static CacheConfigurationBuilder<Key, RecommendationList> entries() {
    return CacheConfigurationBuilder.newCacheConfigurationBuilder(
        Key.class, RecommendationList.class, ResourcePoolsBuilder.heap(MAX_LISTS));
  }

  public record Key(UserId userId, long historyVersion, String modelVersion) {}

  public Optional<RecommendationList> find(Key key) {
    return Optional.ofNullable(lists.get(key));
  }

  public void keep(Key key, RecommendationList list) {
    lists.put(key, list);
  }

  /** A list that was made a moment ago and that the store did not take. */
  public Optional<RecommendationList> findUnstored(Key key) {
    return Optional.ofNullable(unstored.get(key));
  }

  /**
   * Keeps a list that the store did not take, for a moment. Were it made anew for each request, a
   * crowd that asks for a few lists would leave no processor to a store that only is slow.
   */
  public void keepUnstored(Key key, RecommendationList list) {
    unstored.put(key, list);
  }

  @Override
  public void close() {
    if (manager.getStatus() != Status.UNINITIALIZED) {
      manager.close();
    }
  }
}
