package dev.matinee.lists.search;

import dev.matinee.lists.titles.TitleSource;
import dev.matinee.lists.version.Recent;
import java.util.Optional;

/**
 * Finders over the indexes of a source, by their versions. One is made when it is first asked for,
 * and the last two are kept.
 *
 * <p>Safe for use by any number of threads.
 */
public final class TitleFinders {
  private final Recent<TitleFinder> recent;

  /** Makes none yet. */
  public TitleFinders(TitleSource titles) {
    recent = new Recent<>(version -> titles.find(version).map(TitleFinder::of));
  }

  /**
   * {@return the finder over the index with a version; empty if it is known that there is none}
   *
   * @throws dev.matinee.lists.titles.TitlesUnavailableException if it cannot be fetched now
   */
  public Optional<TitleFinder> find(String version) {
    return recent.find(version);
  }
}
