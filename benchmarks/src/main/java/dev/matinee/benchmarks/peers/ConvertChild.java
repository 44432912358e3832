package dev.matinee.benchmarks.peers;

import dev.matinee.benchmarks.data.RatingSource;
import java.nio.file.Path;

/** Reads a data set in a JVM of its own, whose memory is free again before anything is measured. */
final class ConvertChild {
  private ConvertChild() {}

  /** Takes a data set, and the file of ratings to be made. */
  public static void main(String[] args) {
    RatingSource.converted(Path.of(args[0]), Path.of(args[1]));
  }
}
