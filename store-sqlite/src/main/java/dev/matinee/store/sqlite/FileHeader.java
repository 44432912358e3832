package dev.matinee.store.sqlite;

import dev.matinee.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The bytes that every SQLite file begins with. SQLite itself takes a file of one byte for an empty
 * one and overwrites it.
 */
final class FileHeader {
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  private FileHeader() {}

  /**
   * Refuses a file that is neither missing nor empty nor SQLite's.
   *
   * @throws StoreException if it is refused
   */
  static void require(Path file) {
    if (!Files.exists(file)) {
      return;
    }
    try (InputStream content = Files.newInputStream(file)) {
      byte[] start = content.readNBytes(MAGIC.length);
      if (start.length > 0 && !Arrays.equals(start, MAGIC)) {
        throw new StoreException(file + " is not a SQLite database");
      }
    } catch (IOException e) {
      throw new StoreException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }
}
