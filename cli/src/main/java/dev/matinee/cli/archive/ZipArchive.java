package dev.matinee.cli.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A zip file whose entries stay inside the folder that they are unpacked into. */
public final class ZipArchive {
  private final Path file;

  public ZipArchive(Path file) {
    this.file = file;
  }

  /**
   * Writes every file of the archive below a folder.
   *
   * @throws IOException if an entry would lie outside of it; nothing is written then
   */
  public void unpack(Path folder, TransferProgress progress) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<ZipEntry> entries = zip.stream().map(ZipEntry.class::cast).toList();
      for (ZipEntry entry : entries) {
        inside(folder, entry);
      }
      long total = entries.stream().mapToLong(ZipEntry::getSize).sum();
      long done = 0;
      for (ZipEntry entry : entries) {
        write(zip, entry, inside(folder, entry));
        done += entry.getSize();
        progress.transferred(done, total);
      }
    }
  }

  private static void write(ZipFile zip, ZipEntry entry, Path target) throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    try (InputStream in = zip.getInputStream(entry)) {
      Files.copy(in, target);
    }
  }

  private static Path inside(Path folder, ZipEntry entry) throws IOException {
    Path target = folder.resolve(entry.getName()).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("the archive has an entry outside of its folder: " + entry.getName());
    }
    return target;
  }
}
