package dev.matinee.cli.batch;

import java.nio.file.Path;

/** Where an event store is, as Spark is told. */
final class EventStoreAddress {
  private static final String S3 = "s3://";
  private static final String HADOOP = "s3a://";

  private EventStoreAddress() {}

  /**
   * {@return the whole path of a folder, or the name that Hadoop has for a place in S3}
   *
   * @param text a path, {@code s3://bucket/prefix} or {@code s3a://bucket/prefix}
   */
  static String of(String text) {
    if (text.startsWith(S3)) {
      return HADOOP + text.substring(S3.length());
    }
    return text.startsWith(HADOOP) ? text : Path.of(text).toAbsolutePath().normalize().toString();
  }
}
