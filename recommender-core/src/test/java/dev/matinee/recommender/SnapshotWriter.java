package dev.matinee.recommender;

import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.DataSet;
import java.nio.file.Path;
import java.util.List;

/** A program that writes a snapshot, for tests that end it while it does. */
final class SnapshotWriter {
  private SnapshotWriter() {}

  /** Some ratings, others for another seed. */
  static Snapshot snapshot(long seed) {
    DataSet data =
        new DataSet(
            "seed " + seed, RandomRatings.of(30, 20, 0.4, seed), Catalogue.of(List.of()), 0);
    return Snapshot.of(data);
  }

  /**
   * Ends with status 1 and a line on standard error where the file cannot be written.
   *
   * @param arguments the file, the seed, and another file that is written twice before, so that
   *     classes are loaded by then and the rest is what writing takes
   */
  public static void main(String[] arguments) {
    Snapshot snapshot = snapshot(Long.parseLong(arguments[1]));
    Path before = Path.of(arguments[2]);
    snapshot.write(before);
    snapshot.write(before);
    try {
      snapshot.write(Path.of(arguments[0]));
    } catch (RecommenderException e) {
      System.err.println("refused: " + e.getMessage());
      System.exit(1);
    }
  }
}
