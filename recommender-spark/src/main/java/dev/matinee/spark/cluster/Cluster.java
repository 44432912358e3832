package dev.matinee.spark.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.apache.spark.sql.SparkSession;

/** Starts Spark in this process, as a driver. */
public final class Cluster {
  private static final String LOCAL = "local";
  private static final String LOOPBACK = "127.0.0.1";

  private Cluster() {}

  /** The cluster that {@code spark-submit} names; without it, all processors of this machine. */
  public static String submitted() {
    return System.getProperty("spark.master", "local[*]");
  }

  /**
   * A session. A local one is reached by this machine alone.
   *
   * @param master of the cluster, such as {@code local[*]} or {@code spark://host:7077}
   */
  public static SparkSession start(String master) {
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("matinee")
            .master(master)
            .config("spark.ui.enabled", "false")
            .config("spark.ui.showConsoleProgress", "false")
            // Days of events are the same on every machine, and other programs read their times.
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
    if (!master.startsWith(LOCAL)) {
      return builder.getOrCreate();
    }
    SparkSession session =
        builder
            .config("spark.driver.host", LOOPBACK)
            .config("spark.driver.bindAddress", LOOPBACK)
            // A shuffle of 200 tasks, the default, takes longer than the work on one machine.
            .config("spark.sql.shuffle.partitions", Runtime.getRuntime().availableProcessors())
            .getOrCreate();
    session.sparkContext().setCheckpointDir(temporaryFolder());
    return session;
  }

  /** Where iterations leave what they made: without it, Java's stack ends after some thirty. */
  private static String temporaryFolder() {
    try {
      return Files.createTempDirectory("matinee-spark").toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
