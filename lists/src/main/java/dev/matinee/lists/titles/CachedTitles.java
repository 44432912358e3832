package dev.matinee.lists.titles;

import dev.matinee.lists.version.Recent;
import java.util.Optional;

/**
 * The two indexes of titles that were used last, in memory.
 *
 * <p>Safe for use by any number of threads.
 */
public final class CachedTitles implements TitleSource {
  private final Recent<TitleIndex> recent;

  /**
   * Over where they lie.
   *
   * @param source is asked for an index that is not here
   */
  public CachedTitles(TitleSource source) {
    this.recent = new Recent<>(source::find);
  }

  @Override
  public Optional<TitleIndex> find(String version) {
    return recent.find(version);
  }
}
