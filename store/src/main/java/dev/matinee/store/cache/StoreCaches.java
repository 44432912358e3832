package dev.matinee.store.cache;

import dev.matinee.store.Stores;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** The caches on the class path. */
public final class StoreCaches {
  /** The variable of the environment that names the address of a cache. */
  public static final String VARIABLE = "MATINEE_CACHE";

  private StoreCaches() {}

  /**
   * {@return the address that an environment names}
   *
   * @throws IllegalArgumentException with what is allowed, and without the address, which may hold
   *     a password
   */
  public static Optional<String> address(Map<String, String> environment) {
    String address = environment.getOrDefault(VARIABLE, "").strip();
    if (address.isEmpty()) {
      return Optional.empty();
    }
    if (find(address).isEmpty()) {
      throw new IllegalArgumentException(VARIABLE + " must be empty or " + forms());
    }
    return Optional.of(address);
  }

  /**
   * {@return stores behind the cache that an environment names; without one, the stores as they
   * are}
   *
   * @throws IllegalArgumentException as {@link #address} does
   */
  public static Stores before(Stores truth, Map<String, String> environment) {
    return address(environment)
        .flatMap(address -> find(address).map(cache -> cache.before(truth, address, environment)))
        .orElse(truth);
  }

  private static String forms() {
    return caches().stream().map(StoreCache::form).collect(Collectors.joining(" or "));
  }

  private static Optional<StoreCache> find(String address) {
    return caches().stream().filter(cache -> cache.takes(address)).findFirst();
  }

  private static List<StoreCache> caches() {
    return ServiceLoader.load(StoreCache.class).stream().map(ServiceLoader.Provider::get).toList();
  }
}
