package dev.matinee.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Files that lie in the jar of the examples, copied to where a program reads files: a folder. */
final class BundledData {
  private BundledData() {}

  /** A temporary folder with some files, which goes with the program. */
  static Path folder(String name, String... files) {
    try {
      Path folder = Files.createTempDirectory(name);
      folder.toFile().deleteOnExit();
      for (String file : files) {
        copy(name + "/" + file, folder.resolve(file));
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot copy the files of " + name, e);
    }
  }

  private static void copy(String resource, Path file) throws IOException {
    try (InputStream bytes = BundledData.class.getResourceAsStream(resource)) {
      Files.copy(Objects.requireNonNull(bytes, resource), file);
    }
    file.toFile().deleteOnExit();
  }
}
