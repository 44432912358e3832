package dev.matinee.lists.version;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Files of versions in a folder of this machine, each there whole or not at all.
 *
 * <p>Safe for use by any number of threads and processes.
 *
 * @param folder may be missing
 */
public record VersionFolder(Path folder) {
  /**
   * {@return the bytes of a file; empty where it is missing}
   *
   * @param path below the folder
   * @throws IOException if it cannot be read
   */
  public Optional<byte[]> read(String path) throws IOException {
    try {
      return Optional.of(Files.readAllBytes(folder.resolve(path)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** {@return whether a file is there} */
  public boolean has(String path) {
    return Files.exists(folder.resolve(path));
  }

  /**
   * Puts a file there, unless it is.
   *
   * @throws IOException if it cannot be written
   */
  public void keep(String path, byte[] bytes) throws IOException {
    if (!has(path)) {
      replace(path, bytes);
    }
  }

  /**
   * Puts a file there, in place of the one that is there.
   *
   * @throws IOException if it cannot be written
   */
  public void replace(String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    Path parent = Files.createDirectories(file.resolveSibling(""));
    Path aside = Files.write(Files.createTempFile(parent, "new", ""), bytes);
    Path unused = Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
