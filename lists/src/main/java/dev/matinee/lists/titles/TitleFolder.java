package dev.matinee.lists.titles;

import dev.matinee.lists.version.VersionFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Indexes of titles in a folder of this machine, by their versions.
 *
 * <p>Safe for use by any number of threads and processes.
 *
 * @param folder may be missing
 */
public record TitleFolder(Path folder) implements TitleSource {
  @Override
  public Optional<TitleIndex> find(String version) {
    String path = TitleIndex.path(version);
    try {
      return new VersionFolder(folder).read(path).map(bytes -> TitleIndex.read(bytes, version));
    } catch (IOException e) {
      throw new TitlesUnavailableException(
          "cannot read the titles in " + folder.resolve(path) + ": " + e, e);
    }
  }

  /**
   * Puts an index there, whole or not at all.
   *
   * @throws TitlesUnavailableException if it cannot be written
   */
  public void keep(TitleIndex index) {
    String path = TitleIndex.path(index.version());
    try {
      new VersionFolder(folder).keep(path, index.bytes());
    } catch (IOException e) {
      throw new TitlesUnavailableException(
          "cannot write the titles to " + folder.resolve(path) + ": " + e, e);
    }
  }
}
