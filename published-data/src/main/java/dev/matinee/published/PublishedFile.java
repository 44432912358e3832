package dev.matinee.published;

import java.util.regex.Pattern;

/**
 * A file of a published version, as the manifest describes it. Immutable.
 *
 * @param name without a folder
 * @param use who needs it
 * @param bytes its size
 * @param sha256 its checksum, in 64 hexadecimal digits
 */
public record PublishedFile(String name, Use use, long bytes, String sha256) {
  /** What a file is for. */
  public enum Use {
    /** The ratings and the movies with all that is known of them, ready to answer. */
    SNAPSHOT,
    /**
     * What a snapshot without references needs beside it, such as {@code links.csv}; in versions
     * that 0.1.0 published.
     */
    REFERENCE,
    /** What the snapshot was made from, which no node needs. */
    DATA
  }

  // A manifest that somebody forged must not lead out of the folder that files are put into.
  private static final Pattern NAME = Pattern.compile("[^./\\\\\\p{Cntrl}][^/\\\\\\p{Cntrl}]*");
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  /**
   * @throws IllegalArgumentException if the name is none, or the checksum
   */
  public PublishedFile {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("the name of a file must be without a folder: " + name);
    }
    if (!SHA_256.matcher(sha256).matches()) {
      throw new IllegalArgumentException("sha256 must be 64 hexadecimal digits, got " + sha256);
    }
  }
}
