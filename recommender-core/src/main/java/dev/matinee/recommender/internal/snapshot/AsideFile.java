package dev.matinee.recommender.internal.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file that is written beside its place, and gets its name when it is whole and on the disk: a
 * reader that opens that name finds the old file or the new one, also after a loss of power.
 *
 * <p>A writer holds a lock on its file. So the next one tells what was left lying by a writer that
 * was killed, which it removes, from the file of one that is still at work.
 */
public final class AsideFile {
  private static final String SUFFIX = ".partial";
  private static final String UNIQUE = "[0-9a-f-]{36}";

  private AsideFile() {}

  /** Writes a file from its start, and forces it to the disk. */
  public interface Content {
    void writeTo(FileChannel file) throws IOException;
  }

  /** Whether a file has a name as those have that are not whole yet. */
  public static boolean isOne(Path file) {
    return file.toString().endsWith(SUFFIX);
  }

  /**
   * Writes a file; one of its name is replaced.
   *
   * @param target absolute; its folder is made where there is none
   */
  public static void write(Path target, Content content) throws IOException {
    Path folder = target.resolveSibling("");
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
    }
    String name = target.getFileName().toString();
    removeLeftovers(folder, name);
    Path aside = folder.resolve(name + "." + UUID.randomUUID() + SUFFIX);
    try {
      try (FileChannel file =
          FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        lock(file);
        content.writeTo(file);
      }
      Files.move(
          aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(aside);
    }
    forceNames(folder);
  }

  private static void removeLeftovers(Path folder, String name) {
    Pattern leftover = Pattern.compile(Pattern.quote(name + ".") + UNIQUE + Pattern.quote(SUFFIX));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> isNamed(each, leftover)).toList()) {
        if (isAbandoned(file)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      // It takes room and does no other harm; the new file can be written all the same.
    }
  }

  private static boolean isNamed(Path file, Pattern pattern) {
    return pattern.matcher(String.valueOf(file.getFileName())).matches();
  }

  private static boolean isAbandoned(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      return lock(channel);
    } catch (IOException goneOrNotOurs) {
      return false;
    }
  }

  /** Whether no other writer holds a lock. The one taken here ends when the file is closed. */
  private static boolean lock(FileChannel file) {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException ofThisProcess) {
      return false;
    } catch (IOException withoutLocks) {
      // Some file systems of a network have none; there, nothing is taken for abandoned.
      return false;
    }
  }

  /** A rename is a change of the folder, which Windows forces to the disk by itself. */
  private static void forceNames(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
        names.force(true);
      }
    }
  }
}
