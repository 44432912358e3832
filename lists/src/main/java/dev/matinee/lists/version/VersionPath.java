package dev.matinee.lists.version;

import dev.matinee.lists.ListsException;
import java.util.regex.Pattern;

/** Where a version of something lies, below the place that the data are published at. */
public final class VersionPath {
  private static final Pattern VERSION = Pattern.compile("[0-9a-f]{16}");

  private VersionPath() {}

  /**
   * {@return the path of a file}
   *
   * @param folder of all versions, such as {@code titles}
   * @param what it is of, for the message
   * @param version 16 hexadecimal digits
   * @throws ListsException if it is no version
   */
  public static String of(String folder, String what, String version) {
    if (!VERSION.matcher(version).matches()) {
      throw new ListsException(
          "the version of %s must be 16 hexadecimal digits, got %s".formatted(what, version));
    }
    return folder + "/" + version + ".bin";
  }
}
