package dev.matinee.web.imports.format;

import dev.matinee.web.language.Message;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The files of a zip archive that Letterboxd or Netflix lets a person download, as it comes. It is
 * unpacked in memory and as far as {@value #MAX_BYTES} bytes, whatever it says of itself; nothing
 * is written anywhere.
 */
final class UploadedArchive {
  /** All that an archive may unpack to: many times what a person's films take. */
  static final int MAX_BYTES = 32 << 20;

  static final int MAX_ENTRIES = 2_000;

  /** In the order in which they are read, so that a rating comes before the viewing of its film. */
  private static final List<String> READ =
      List.of(
          "ratings.csv",
          "diary.csv",
          "watched.csv",
          "viewingactivity.csv",
          "watchlist.csv",
          "mylist.csv");

  /** What Letterboxd keeps of films that a person took out, lists of other meaning, and macOS. */
  private static final Set<String> OTHER_FOLDERS =
      Set.of("deleted", "orphaned", "likes", "lists", "__macosx");

  private int unpacked;
  private int entries;

  private UploadedArchive() {}

  /**
   * The files that are read, by their names.
   *
   * @throws ImportRefusedException if it is damaged, unpacks to too much, or has none of them
   */
  static Map<String, byte[]> files(byte[] content) {
    try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(content))) {
      return new UploadedArchive().read(archive);
    } catch (IOException | IllegalArgumentException e) {
      throw damaged();
    }
  }

  private static ImportRefusedException damaged() {
    return new ImportRefusedException(Message.of("import.refused.archive.damaged"));
  }

  private Map<String, byte[]> read(ZipInputStream archive) throws IOException {
    Map<String, byte[]> all = new TreeMap<>();
    for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
      String path = path(entry);
      byte[] bytes = unpack(archive);
      if (!entry.isDirectory() && bytes.length > 0) {
        all.put(path, bytes);
      }
    }
    if (entries == 0) {
      throw damaged();
    }
    return wanted(all);
  }

  private static Map<String, byte[]> wanted(Map<String, byte[]> all) {
    Map<String, byte[]> wanted = new TreeMap<>(UploadedArchive::inOrder);
    all.forEach(
        (path, bytes) -> {
          if (isRead(path)) {
            wanted.putIfAbsent(name(path), bytes);
          }
        });
    if (wanted.isEmpty() && all.size() == 1) {
      return all;
    }
    if (wanted.isEmpty()) {
      throw new ImportRefusedException(
          Message.of("import.refused.archive.files", String.join(", ", READ)));
    }
    return wanted;
  }

  /** Some programs for Windows write the separator of their own. */
  private static String path(ZipEntry entry) {
    String path = entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
    boolean climbs = Arrays.asList(path.split("/", -1)).contains("..");
    if (climbs || path.startsWith("/") || path.contains(":")) {
      throw new ImportRefusedException(
          Message.of("import.refused.archive.path", SourceFile.shortened(entry.getName())));
    }
    return path;
  }

  /** All of them are unpacked, wanted or not: only so is it known where the next one begins. */
  private byte[] unpack(InputStream entry) throws IOException {
    entries++;
    byte[] bytes = entry.readNBytes(MAX_BYTES - unpacked + 1);
    unpacked += bytes.length;
    if (unpacked > MAX_BYTES || entries > MAX_ENTRIES) {
      throw new ImportRefusedException(
          Message.of("import.refused.archive.large", MAX_BYTES >> 20, MAX_ENTRIES));
    }
    return bytes;
  }

  private static boolean isRead(String path) {
    List<String> folders = Arrays.asList(path.split("/", -1));
    return READ.contains(name(path)) && folders.stream().noneMatch(OTHER_FOLDERS::contains);
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static int inOrder(String one, String other) {
    return Integer.compare(READ.indexOf(one), READ.indexOf(other));
  }
}
