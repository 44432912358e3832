package dev.matinee.cli.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that a data set is brought into. It appears whole or not at all: everything is made
 * aside and renamed at the end.
 */
public final class DataSetFolder {
  private final Path target;

  public DataSetFolder(Path target) {
    this.target = target.toAbsolutePath().normalize();
  }

  public Path path() {
    return target;
  }

  public boolean exists() {
    return Files.exists(target);
  }

  /**
   * Downloads an archive, and makes its content this folder.
   *
   * @param progress is told of the download, then of the unpacking
   * @throws IOException if the folder is there, or the archive is not to be had
   */
  public void fetch(ArchiveServer server, String file, TransferProgress progress)
      throws IOException {
    try (TemporaryFolder aside = TemporaryFolder.in(target.resolveSibling(""))) {
      Path zip = aside.path().resolve("archive.zip");
      server.download(file, zip, progress);
      Path content = aside.path().resolve("content");
      new ZipArchive(zip).unpack(content, progress);
      Files.move(withoutWrapper(content), target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** The only folder in a folder, which archives usually wrap around their files, else itself. */
  private static Path withoutWrapper(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      List<Path> all = children.toList();
      return all.size() == 1 && Files.isDirectory(all.get(0)) ? all.get(0) : folder;
    }
  }
}
