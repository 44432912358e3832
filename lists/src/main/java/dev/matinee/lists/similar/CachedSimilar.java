package dev.matinee.lists.similar;

import dev.matinee.lists.version.Recent;
import java.util.Optional;

/**
 * The lists of similar movies of the two models that were used last, in memory.
 *
 * <p>Safe for use by any number of threads.
 */
public final class CachedSimilar implements SimilarSource {
  private final Recent<SimilarMovies> recent;

  /**
   * Over where they lie.
   *
   * @param source is asked for lists that are not here
   */
  public CachedSimilar(SimilarSource source) {
    this.recent = new Recent<>(source::find);
  }

  @Override
  public Optional<SimilarMovies> find(String model) {
    return recent.find(model);
  }
}
