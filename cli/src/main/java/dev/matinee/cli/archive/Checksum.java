package dev.matinee.cli.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An MD5 checksum: it tells a damaged file from a whole one, and protects against nothing worse.
 *
 * @param hex 32 hexadecimal digits, in lower case
 */
record Checksum(String hex) {
  private static final Pattern DIGITS = Pattern.compile("\\b[0-9a-fA-F]{32}\\b");

  /**
   * Finds the checksum in the text of a checksum file, whether {@code md5} or {@code md5sum} wrote
   * it.
   */
  static Checksum in(String text) throws IOException {
    Matcher digits = DIGITS.matcher(text);
    if (!digits.find()) {
      throw new IOException("there is no MD5 checksum in the checksum file");
    }
    return new Checksum(digits.group().toLowerCase(Locale.ROOT));
  }

  static Checksum of(Path file) throws IOException {
    MessageDigest digest = md5();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return new Checksum(HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest md5() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has MD5", e);
    }
  }

  @Override
  public String toString() {
    return hex;
  }
}
