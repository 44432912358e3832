package dev.matinee.store.cache;

import dev.matinee.store.Stores;
import java.util.Map;

/**
 * Puts a cache before stores. Caches are found as services: a module that has one names it in
 * {@code META-INF/services/dev.matinee.store.cache.StoreCache}, and lies on the class path.
 */
public interface StoreCache {
  /** What an address looks like, for people: {@code redis://HOST:PORT}. */
  String form();

  /** Whether an address is one of this kind. */
  boolean takes(String address);

  /**
   * Stores that ask the cache first and keep everything in the truth. A cache that does not answer
   * is done without, now and later; nothing is lost with it.
   *
   * @param truth is closed with what this returns
   * @param address that this cache {@link #takes}
   * @param environment of the process, with the settings of the cache
   */
  Stores before(Stores truth, String address, Map<String, String> environment);
}
