package dev.matinee.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file system in memory of a few megabytes, which only one process and its children see. A test
 * need not run as root to make it, where the system lets users have name spaces of their own.
 *
 * @param folder where the process sees it; an empty folder
 * @param megabytes how large it is
 */
public record SmallDisk(Path folder, int megabytes) {
  private static final String MOUNT =
      "mount -t tmpfs -o size=\"$1\"m none \"$0\" && shift && exec \"$@\"";
  private static final String FILLER = "filler";

  /**
   * What a command has to begin with so that it sees the disk; skips or fails the test where that
   * cannot be.
   */
  public List<String> prefix() {
    String unshare = Requirements.program("unshare").toString();
    Requirements.working(List.of(unshare, "-rm", "true"), "a user name space of its own");
    return List.of(
        unshare, "-rm", "sh", "-c", MOUNT, folder.toString(), Integer.toString(megabytes));
  }

  /** The folder as it is for a process that was started with the {@linkplain #prefix prefix}. */
  public Path seenBy(Process process) {
    return Path.of("/proc", Long.toString(process.pid()), "root").resolve(relative());
  }

  private Path relative() {
    Path absolute = folder.toAbsolutePath();
    return absolute.getRoot().relativize(absolute);
  }

  /** Takes all the space that is left. */
  public void fill(Process process) throws IOException {
    try (OutputStream filler = Files.newOutputStream(seenBy(process).resolve(FILLER))) {
      while (true) {
        filler.write(new byte[4096]);
      }
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException full) {
      // as it was meant
    }
  }

  /** Gives the space back. */
  public void free(Process process) throws IOException {
    Files.delete(seenBy(process).resolve(FILLER));
  }
}
