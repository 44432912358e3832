package dev.matinee.store.sqlite;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A file that its owner alone can read, whatever the umask: it has names, and hashes of passwords.
 * The files that SQLite makes beside it get its permissions. Where the file system knows no
 * permissions of this kind, nothing is set.
 */
final class PrivateFile {
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private PrivateFile() {}

  /** Makes the folders above a file that are missing; others are as their owner wants them. */
  static void makeFolders(Path file) throws IOException {
    Path folder = file.getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      Files.createDirectories(folder, attributes(folder, FOLDER));
    }
  }

  /** Makes a file empty where it is missing, and private in any case. */
  static void make(Path file) throws IOException {
    try {
      Files.createFile(file, attributes(file, FILE));
    } catch (FileAlreadyExistsException exists) {
      for (String suffix : Set.of("", "-wal", "-shm")) {
        close(file.resolveSibling(file.getFileName() + suffix));
      }
    }
  }

  /** To others than the owner, who alone may do it. */
  private static void close(Path file) {
    try {
      if (Files.exists(file) && isPosix(file)) {
        Files.setPosixFilePermissions(file, FILE);
      }
    } catch (IOException notOurs) {
      // as its owner wants it
    }
  }

  private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
    return isPosix(path)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
