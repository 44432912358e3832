package dev.matinee.web.testsite;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zip archives for tests. */
public final class ZipBytes {
  private ZipBytes() {}

  /** An archive of files: the name of each, and its content as text or bytes. */
  public static byte[] of(Object... namesAndContents) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int at = 0; at < namesAndContents.length; at += 2) {
        zip.putNextEntry(new ZipEntry(namesAndContents[at].toString()));
        Object content = namesAndContents[at + 1];
        zip.write(
            content instanceof byte[] raw
                ? raw
                : content.toString().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
