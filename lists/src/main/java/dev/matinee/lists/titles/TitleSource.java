package dev.matinee.lists.titles;

import java.util.Optional;

/** Where indexes of titles are found. Implementations are safe for use by any number of threads. */
@FunctionalInterface
public interface TitleSource {
  /** Knows none. */
  TitleSource NONE = version -> Optional.empty();

  /**
   * {@return the index with a version; empty if it is known that there is none}
   *
   * @param version as a list names it
   * @throws TitlesUnavailableException if it cannot be fetched now
   */
  Optional<TitleIndex> find(String version);
}
