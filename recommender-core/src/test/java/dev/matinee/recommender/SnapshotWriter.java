package dev.matinee.recommender;

import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.DataSet;
import java.nio.file.Path;
import java.util.List;

/** A program that writes a snapshot, for tests that end it while it does. */
final class SnapshotWriter {
  private SnapshotWriter() {}

  /** Some ratings with times and a model, others for another seed. */
  static Snapshot snapshot(long seed) {
    Ratings ratings = RandomRatings.dated(RandomRatings.of(30, 20, 0.4, seed), seed);
    DataSet data = new DataSet("seed " + seed, ratings, Catalogue.of(List.of()), 0);
    Snapshot snapshot = Snapshot.of(data);
    return snapshot.with(model(snapshot, seed));
  }

  /** A small model with a part of each type. */
  static TrainedModel model(Snapshot data, long seed) {
    return TrainedModel.of("made", data.matrix())
        .withSettings("lambda=" + seed)
        .withMetric("ndcg", 0.25)
        .withMetric("rmse", 0.9)
        .withLongs(data.matrix().itemIds())
        .withInts(1, -2, 3)
        .withFloats(0.5f, Float.NaN, -0f)
        .withBytes((byte) seed, (byte) -1);
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
