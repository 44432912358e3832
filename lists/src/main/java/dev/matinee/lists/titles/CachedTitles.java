package dev.matinee.lists.titles;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The indexes of titles that were used last, in memory. One is fetched when it is first asked for;
 * those that ask meanwhile wait for it. An index never changes, so that what is here stays right,
 * in a process that is restored from an image too.
 *
 * <p>Safe for use by any number of threads.
 */
public final class CachedTitles implements TitleSource {
  /** While a new version of the data is taken up, lists name the one or the other. */
  private static final int MOST = 2;

  private final TitleSource source;
  private final Map<String, TitleIndex> known =
      new LinkedHashMap<>(MOST, 1, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TitleIndex> eldest) {
          return size() > MOST;
        }
      };

  /**
   * Over where they lie.
   *
   * @param source is asked for an index that is not here
   */
  public CachedTitles(TitleSource source) {
    this.source = source;
  }

  @Override
  public synchronized Optional<TitleIndex> find(String version) {
    TitleIndex here = known.get(version);
    if (here != null) {
      return Optional.of(here);
    }
    Optional<TitleIndex> found = source.find(version);
    found.ifPresent(index -> known.put(version, index));
    return found;
  }
}
