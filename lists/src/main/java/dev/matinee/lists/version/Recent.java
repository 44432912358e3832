package dev.matinee.lists.version;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The two versions of something that were used last, in memory. One is fetched when it is first
 * asked for; those that ask meanwhile wait for it. A version never changes, so that what is here
 * stays right, in a process that is restored from an image too. What was not found is asked for
 * again.
 *
 * <p>Safe for use by any number of threads.
 *
 * @param <T> safe for use by any number of threads
 */
public final class Recent<T> {
  /** While a new version of the data is taken up, lists name the one or the other. */
  private static final int MOST = 2;

  private final Function<String, Optional<T>> source;
  private final Map<String, T> known =
      new LinkedHashMap<>(MOST, 1, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
          return size() > MOST;
        }
      };

  /**
   * Over where they lie.
   *
   * @param source is asked for a version that is not here
   */
  public Recent(Function<String, Optional<T>> source) {
    this.source = source;
  }

  /** {@return what has a version; empty if the source has none} */
  public synchronized Optional<T> find(String version) {
    T here = known.get(version);
    if (here != null) {
      return Optional.of(here);
    }
    Optional<T> found = source.apply(version);
    found.ifPresent(one -> known.put(version, one));
    return found;
  }
}
