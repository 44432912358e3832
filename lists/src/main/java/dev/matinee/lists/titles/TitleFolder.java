package dev.matinee.lists.titles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
    Path file = folder.resolve(TitleIndex.path(version));
    try {
      return Optional.of(TitleIndex.read(Files.readAllBytes(file), version));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new TitlesUnavailableException("cannot read the titles in " + file + ": " + e, e);
    }
  }

  /**
   * Puts an index there, whole or not at all.
   *
   * @throws TitlesUnavailableException if it cannot be written
   */
  public void keep(TitleIndex index) {
    Path file = folder.resolve(TitleIndex.path(index.version()));
    try {
      if (!Files.exists(file)) {
        Path parent = Files.createDirectories(folder.resolve("titles"));
        Path aside = Files.write(Files.createTempFile(parent, "new", ""), index.bytes());
        Path unused = Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new TitlesUnavailableException("cannot write the titles to " + file + ": " + e, e);
    }
  }
}
