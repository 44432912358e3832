package dev.matinee.store.sqlite;

import dev.matinee.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Where the native library of SQLite is unpacked to be loaded. */
final class NativeFolder {
  private static final String SETTING = "java.io.tmpdir";

  private NativeFolder() {}

  /**
   * Says before the driver does, with its cause, that a library cannot be loaded.
   *
   * @throws StoreException if files cannot be made in the folder for temporary files, or not run
   */
  static void require() {
    require(Path.of(System.getProperty(SETTING)));
  }

  static void require(Path folder) {
    try {
      if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        requireExecutable(folder);
      }
    } catch (IOException e) {
      throw new StoreException(
          "cannot unpack SQLite's native library in %s (%s); name another folder by %s"
              .formatted(folder, e.getMessage(), advice()),
          e);
    }
  }

  private static void requireExecutable(Path folder) throws IOException {
    Path probe =
        Files.createTempFile(
            folder,
            "matinee",
            ".so",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    try {
      if (!Files.isExecutable(probe)) {
        throw new StoreException(
            "SQLite's native library cannot be loaded from %s, which is mounted noexec; name another"
                    .formatted(folder)
                + " folder by "
                + advice());
      }
    } finally {
      Files.delete(probe);
    }
  }

  private static String advice() {
    return SETTING + ", for example MATINEE_JAVA_OPTS=-D" + SETTING + "=/var/tmp";
  }
}
