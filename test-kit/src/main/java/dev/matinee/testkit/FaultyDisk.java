package dev.matinee.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The disk below the SQLite file of another process, which can lose power and fail to sync. It is a
 * library between that process and the C library: what the process wrote and did not sync is gone
 * after a power cut. For one process at a time.
 */
public final class FaultyDisk {
  private static final List<String> LOG = List.of("-wal", "-shm");

  private final Path database;
  private final Path library;
  private final Path platter;
  private final Path fault;

  private FaultyDisk(Path folder, Path database) throws IOException {
    this.database = database.toAbsolutePath();
    this.library = folder.resolve("faulty-disk.so").toAbsolutePath();
    this.platter = Files.createDirectory(folder.resolve("platter")).toAbsolutePath();
    this.fault = folder.resolve("fault").toAbsolutePath();
  }

  /**
   * A disk that is well, for a database that is not there yet; skips or fails the test where there
   * is no C compiler.
   *
   * @param folder where it keeps what it is made of
   */
  public static FaultyDisk below(Path database, Path folder)
      throws IOException, InterruptedException {
    String compiler = Requirements.program("gcc", "cc").toString();
    FaultyDisk disk = new FaultyDisk(folder, database);
    Path source = folder.resolve("faulty-disk.c");
    try (InputStream text = FaultyDisk.class.getResourceAsStream("faulty-disk.c")) {
      Files.copy(text, source);
    }
    run(compiler, "-O2", "-shared", "-fPIC", "-o", disk.library.toString(), source.toString());
    return disk;
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
      throw new IOException(String.join(" ", command) + " failed: " + said);
    }
  }

  /** What the process needs in its environment to use this disk. */
  public Map<String, String> environment() {
    return Map.of(
        "LD_PRELOAD", library.toString(),
        "FAULTY_DISK_FILES", database.toString(),
        "FAULTY_DISK_PLATTER", platter.toString(),
        "FAULTY_DISK_FAULT", fault.toString());
  }

  /**
   * From now on syncing fails with {@code EIO}.
   *
   * @param end of which of the files: {@code ""} means all, {@code ".db"} the database without its
   *     log
   */
  public void failToSync(String end) throws IOException {
    Path whole = Files.writeString(fault.resolveSibling("fault-to-be"), end);
    Files.move(whole, fault, StandardCopyOption.ATOMIC_MOVE);
  }

  /** From now on syncing works again. */
  public void recover() throws IOException {
    Files.deleteIfExists(fault);
  }

  /** Makes the files what was on the platter; the process must have been killed before. */
  public void cutPower() throws IOException {
    Files.deleteIfExists(database);
    for (String suffix : LOG) {
      Files.deleteIfExists(Path.of(database + suffix));
    }
    try (var copies = Files.newDirectoryStream(platter)) {
      for (Path copy : copies) {
        Files.copy(copy, database.resolveSibling(copy.getFileName()));
      }
    }
  }
}
