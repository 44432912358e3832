package dev.matinee.lists.popular;

import dev.matinee.lists.ListsException;
import dev.matinee.lists.version.VersionFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The popular movies in a folder of this machine.
 *
 * <p>Safe for use by any number of threads and processes.
 *
 * @param folder may be missing
 */
public record PopularFolder(Path folder) implements PopularSource {
  @Override
  public Optional<PopularMovies> find() {
    try {
      return new VersionFolder(folder).read(PopularMovies.PATH).map(PopularMovies::read);
    } catch (IOException e) {
      throw new ListsException("cannot read the popular movies in " + file() + ": " + e);
    }
  }

  /**
   * Puts others there, whole or not at all.
   *
   * @throws ListsException if they cannot be written
   */
  public void replace(PopularMovies movies) {
    try {
      new VersionFolder(folder).replace(PopularMovies.PATH, movies.bytes());
    } catch (IOException e) {
      throw new ListsException("cannot write the popular movies to " + file() + ": " + e);
    }
  }

  private Path file() {
    return folder.resolve(PopularMovies.PATH);
  }
}
