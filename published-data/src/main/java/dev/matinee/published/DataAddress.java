package dev.matinee.published;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place of a data set in S3: {@code s3://bucket/prefix}. Immutable; safe for use by any number
 * of threads.
 *
 * @param bucket the bucket
 * @param prefix what the keys of its files start with, up to the last slash; may be empty
 */
public record DataAddress(String bucket, String prefix) {
  private static final Pattern S3 =
      Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(/.*)?");

  /** Whether a text is the address of a data set in S3. */
  public static boolean isS3(String text) {
    return S3.matcher(text).matches();
  }

  /** The S3 address in a text; empty if it is a path of this machine. */
  public static Optional<DataAddress> ofS3(String text) {
    if (!text.startsWith("s3:")) {
      return Optional.empty();
    }
    Matcher matcher = S3.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "a data set in S3 must be named s3://bucket/prefix, got " + text);
    }
    String rest = Optional.ofNullable(matcher.group(2)).orElse("");
    return Optional.of(new DataAddress(matcher.group(1), rest.replaceAll("^/+|/+$", "")));
  }

  /**
   * The S3 address that a value must be.
   *
   * @param name of the option or variable that has the value
   * @throws IllegalArgumentException if it is none; names it and what is allowed
   */
  public static DataAddress required(String name, String value) {
    if (!isS3(value)) {
      throw new IllegalArgumentException(
          "%s must be s3://bucket/prefix, got %s"
              .formatted(name, value.isEmpty() ? "nothing" : value));
    }
    return ofS3(value).orElseThrow();
  }

  /** The key of one of its files. */
  public String key(String fileName) {
    return folder() + fileName;
  }

  /** What every key starts with. */
  public String folder() {
    return prefix.isEmpty() ? "" : prefix + "/";
  }

  /** The last part, which names the data set. */
  public String name() {
    return prefix.isEmpty() ? bucket : Path.of(prefix).getFileName().toString();
  }

  @Override
  public String toString() {
    return "s3://" + bucket + "/" + prefix;
  }
}
