package dev.matinee.lists.similar;

import dev.matinee.lists.ListsException;
import dev.matinee.lists.version.VersionFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Lists of similar movies in a folder of this machine, by the versions of models.
 *
 * <p>Safe for use by any number of threads and processes.
 *
 * @param folder may be missing
 */
public record SimilarFolder(Path folder) implements SimilarSource {
  @Override
  public Optional<SimilarMovies> find(String model) {
    String path = SimilarMovies.path(model);
    try {
      return new VersionFolder(folder).read(path).map(SimilarMovies::read);
    } catch (IOException e) {
      throw new ListsException(
          "cannot read the similar movies in " + folder.resolve(path) + ": " + e);
    }
  }

  /** {@return whether those of a model are there} */
  public boolean has(String model) {
    return new VersionFolder(folder).has(SimilarMovies.path(model));
  }

  /**
   * Puts those of a model there, whole or not at all.
   *
   * @throws ListsException if they cannot be written
   */
  public void keep(String model, SimilarMovies similar) {
    String path = SimilarMovies.path(model);
    try {
      new VersionFolder(folder).keep(path, similar.bytes());
    } catch (IOException e) {
      throw new ListsException(
          "cannot write the similar movies to " + folder.resolve(path) + ": " + e);
    }
  }
}
