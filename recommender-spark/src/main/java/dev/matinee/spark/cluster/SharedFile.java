package dev.matinee.spark.cluster;

import java.io.Serializable;
import java.nio.file.Path;
import org.apache.spark.SparkFiles;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * A file that all processes of a cluster have, each of which fetches it once.
 *
 * @param name among the files of the work
 */
public record SharedFile(String name) implements Serializable {
  /**
   * Gives a file to all processes.
   *
   * @param address a path of this machine, or an address that Hadoop reads, such as {@code
   *     s3a://bucket/ml.snapshot}
   */
  public static SharedFile of(SparkSession spark, String address) {
    JavaSparkContext.fromSparkContext(spark.sparkContext()).addFile(address);
    return new SharedFile(address.substring(address.lastIndexOf('/') + 1));
  }

  /** Where this process has it. */
  public Path path() {
    return Path.of(SparkFiles.get(name));
  }
}
