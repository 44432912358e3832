package dev.matinee.benchmarks.peers;

import dev.matinee.benchmarks.data.RatingSource;
import dev.matinee.benchmarks.data.Shape;
import java.nio.file.Path;

/**
 * Generates ratings in a JVM of its own, whose memory is free again before anything is measured.
 */
final class GenerateChild {
  private GenerateChild() {}

  /** Takes a file with a shape, and the folder that keeps generated ratings. */
  public static void main(String[] args) {
    RatingSource.generated(Json.read(Path.of(args[0]), Shape.class), Path.of(args[1]));
  }
}
