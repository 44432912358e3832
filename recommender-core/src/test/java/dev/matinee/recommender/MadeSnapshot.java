package dev.matinee.recommender;

import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.DataSet;
import dev.matinee.recommender.data.Item;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/** A small snapshot with dated ratings, and with items of which one is not rated. */
final class MadeSnapshot {
  private MadeSnapshot() {}

  static Snapshot snapshot() {
    Catalogue catalogue =
        Catalogue.of(
            List.of(
                new Item(3, "Amélie", OptionalInt.of(2001), List.of("Comedy", "Romance")),
                new Item(6, "七人の侍", OptionalInt.empty(), List.of("Action")),
                new Item(999, "Unrated", OptionalInt.of(1950), List.of())));
    Ratings ratings = RandomRatings.dated(RandomRatings.of(30, 20, 0.4, 5), 6);
    return Snapshot.of(new DataSet("made", ratings, catalogue, 0));
  }

  /** The file of it, in a folder. */
  static Path written(Path folder) {
    Path file = folder.resolve("made.snapshot");
    snapshot().write(file);
    return file;
  }
}
